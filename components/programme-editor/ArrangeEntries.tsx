"use client";

import type { DragEvent, ReactNode } from "react";
import { closest, type DropTarget, useArranging } from "../ui/use-arranging";
import { ENTRY_DROP_FORM } from "./entry-drop-form";

const STEPS = { ArrowUp: ["up", "up"], ArrowDown: ["down", "down"] } as const;

/**
 * Lets the entries (`[data-entry]`) be moved by Alt and the arrow keys, and by dragging their handle
 * within and between plenary meetings (`[data-plenary-meeting]`).
 */
export function ArrangeEntries({ children }: { children: ReactNode }) {
  const handlers = useArranging({
    row: "entry",
    steps: STEPS,
    targetOf,
    findButton: () => document.querySelector<HTMLButtonElement>(`#${ENTRY_DROP_FORM} button`),
  });

  return <div {...handlers}>{children}</div>;
}

/** Returns where the dragged entry would come: beside the entry under the pointer, or at the end of the plenary meeting. */
function targetOf({ clientY, target }: DragEvent, entry: HTMLElement | null): DropTarget | undefined {
  if (entry) {
    const { top, height } = entry.getBoundingClientRect();
    return { element: entry, place: clientY - top < height / 2 ? "before" : "after", at: entry.dataset.entry };
  }
  const plenaryMeeting = closest(target, "[data-plenary-meeting]");

  return plenaryMeeting
    ? { element: plenaryMeeting, place: "into", at: plenaryMeeting.dataset.plenaryMeeting }
    : undefined;
}
