"use client";

import { useEffect, useState } from "react";
import { useFieldValues } from "./form-state-context";

const TARGET =
  "inline-flex items-center justify-center align-middle pointer-coarse:min-h-11 pointer-coarse:min-w-11 me-2 min-h-6 min-w-6";
const BOX = "size-4 accent-accent pointer-coarse:size-5";

interface Props {
  /** the name of the field that lists what is ticked */
  name: string;
  value: string;
  /** names the thing */
  label: string;
}

/** Ticks a thing of a list for what is done with several at once. */
export function TickBox({ name, value, label }: Props) {
  const isTicked = useFieldValues(name).includes(value);

  return (
    <label className={TARGET}>
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} aria-label={label} className={BOX} />
    </label>
  );
}

/** Ticks all things that are listed, or none. Without JavaScript it is absent. */
export function TickAll({ name, label }: Pick<Props, "name" | "label">) {
  const [isShown, show] = useState(false);
  useEffect(() => show(true), []);
  if (!isShown) return null;

  return (
    <label className={TARGET}>
      <input
        type="checkbox"
        aria-label={label}
        className={BOX}
        onChange={({ currentTarget: { checked, form } }) => {
          for (const box of form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])
            box.checked = checked;
        }}
      />
    </label>
  );
}
