"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { COMPLETED_ACTION_ANCHOR } from "@/app/_vocabulary/paths";
import { Notice } from "./Notice";

/**
 * Says at its place what was just done there. The address leads here, with or without JavaScript;
 * it takes the focus, so that a screen reader reads it and the keyboard goes on from here. A key of
 * its own for each operation makes it a new notice each time.
 */
export function DoneNotice({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "center" });
  }, []);

  return (
    <div ref={place} id={COMPLETED_ACTION_ANCHOR} role="status" tabIndex={-1} className="scroll-mt-40">
      <Notice kind="right">{children}</Notice>
    </div>
  );
}
