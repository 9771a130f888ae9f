"use client";

import type { DragEvent, ReactNode } from "react";
import { type DropTarget, useArranging } from "../ui/use-arranging";

/** The step for each arrow key with Alt; left and right are mirrored where the page runs from the right. */
const STEPS = {
  ArrowUp: ["up", "up"],
  ArrowDown: ["down", "down"],
  ArrowRight: ["in", "out"],
  ArrowLeft: ["out", "in"],
} as const;

/** The upper and the lower part of a row: dropped there, an item comes before or after it. */
const EDGE = 0.3;

/** Lets the rows (`[data-item]`) of a table be moved by Alt and the arrow keys, and by dragging their handle. */
export function ArrangeKeys({ children }: { children: ReactNode }) {
  const handlers = useArranging({
    row: "item",
    steps: STEPS,
    targetOf,
    findButton: ({ currentTarget }) => currentTarget.closest("form")?.querySelector("[data-drop-target]"),
  });

  return <div {...handlers}>{children}</div>;
}

/** Returns where beside the row under the pointer the item would come. */
function targetOf({ clientY }: DragEvent, row: HTMLElement | null): DropTarget | undefined {
  if (!row) return undefined;
  const { top, height } = row.getBoundingClientRect();
  const part = (clientY - top) / height;

  return { element: row, place: part < EDGE ? "before" : part > 1 - EDGE ? "after" : "under", at: row.dataset.item };
}
