import type { ReactNode } from "react";

const LOOK = {
  note: "border-note bg-note-wash text-ink",
  wrong: "border-wrong bg-wrong-wash text-ink",
  right: "border-right bg-right-wash text-ink",
  plain: "border-edge bg-wash text-ink",
} as const;

interface Props {
  kind: keyof typeof LOOK;
  /** read out at once by a screen reader */
  live?: boolean;
  children: ReactNode;
}

/** A remark beside the text. */
export function Notice({ kind, live = false, children }: Props) {
  return (
    <div role={live ? "alert" : undefined} className={`my-4 border-s-4 px-4 py-3 ${LOOK[kind]}`}>
      {children}
    </div>
  );
}
