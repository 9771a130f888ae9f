"use client";

import { useEffect, useState } from "react";
import { useFieldValues } from "../ui/form-state-context";

/** The name of the field that lists the ticked documents. */
const FIELD = "documents";

const TARGET =
  "inline-flex items-center justify-center align-middle pointer-coarse:min-h-11 pointer-coarse:min-w-11 me-2 min-h-6 min-w-6";
const BOX = "size-4 accent-accent pointer-coarse:size-5";

interface Props {
  documentId: string;
  /** names the document */
  label: string;
}

/** Ticks a document of the register for what is done with several at once. */
export function TickBox({ documentId, label }: Props) {
  const isTicked = useFieldValues(FIELD).includes(documentId);

  return (
    <label className={TARGET}>
      <input
        type="checkbox"
        name={FIELD}
        value={documentId}
        defaultChecked={isTicked}
        aria-label={label}
        className={BOX}
      />
    </label>
  );
}

/** Ticks all documents that are listed, or none. Without JavaScript it is absent. */
export function TickAll({ label }: { label: string }) {
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
          for (const box of form?.querySelectorAll<HTMLInputElement>(`input[name="${FIELD}"]`) ?? [])
            box.checked = checked;
        }}
      />
    </label>
  );
}
