"use client";

import type { ButtonHTMLAttributes } from "react";
import { usePending } from "./form-state-context";

const LOOK = {
  primary: "border-accent bg-accent text-on-accent",
  secondary: "border-edge bg-paper text-ink",
} as const;

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: keyof typeof LOOK;
}

/** Sends the form it stands in, once. */
export function Button({ look = "primary", children, ...button }: Props) {
  const pending = usePending();

  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      className={`min-h-11 border-2 px-5 py-2 font-semibold aria-disabled:opacity-60 ${LOOK[look]}`}
      {...button}
    >
      {children}
    </button>
  );
}
