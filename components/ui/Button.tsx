"use client";

import type { ButtonHTMLAttributes } from "react";
import { usePending } from "./form-state-context";

const LOOK = {
  primary: "min-h-11 border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent",
  secondary: "min-h-11 border-2 border-edge bg-paper px-5 py-2 font-semibold text-ink",
  /** one of many in a table */
  quiet: "min-h-8 border border-edge bg-paper px-3 text-sm text-ink hover:bg-wash",
  /** one of several in each row of a table */
  bare: "min-h-8 min-w-8 border border-transparent px-2 text-sm text-soft hover:border-edge hover:text-ink focus-visible:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11",
} as const;

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: keyof typeof LOOK;
}

/** Submits its form, once. */
export function Button({ look = "primary", children, ...button }: Props) {
  const pending = usePending();

  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      className={`cursor-pointer aria-disabled:opacity-60 ${LOOK[look]}`}
      {...button}
    >
      {children}
    </button>
  );
}
