"use client";

import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from "react";

/** The step for each arrow key with Alt; left and right are mirrored where the page runs from the right. */
const STEPS: Partial<Record<string, [ltr: string, rtl: string]>> = {
  ArrowUp: ["up", "up"],
  ArrowDown: ["down", "down"],
  ArrowRight: ["in", "out"],
  ArrowLeft: ["out", "in"],
};

/** The upper and the lower part of a row: dropped there, an item comes before or after it. */
const EDGE = 0.3;

/**
 * Lets the rows (`[data-item]`) of a table be moved by Alt and the arrow keys, and by dragging their
 * handle (`[data-handle]`). It presses the buttons of the form, which work without it.
 */
export function ArrangeKeys({ children }: { children: ReactNode }) {
  const [dragged, setDragged] = useState<string>();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: adds keys to the buttons within, and is none itself
    <div
      onKeyDown={pressStep}
      onDragStart={(event) => {
        const id = rowOf(event.target)?.dataset.item;
        if (!id || !(event.target as Element).closest("[data-handle]")) return; // the target of a drag is an element
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
        setDragged(id);
      }}
      onDragEnd={() => {
        setDragged(undefined);
        clearMarks();
      }}
      onDragOver={(event) => {
        const target = dragged && targetOf(event, dragged);
        if (!target) return;
        event.preventDefault();
        clearMarks();
        target.row.dataset.drop = target.place;
      }}
      onDrop={(event) => {
        const target = dragged && targetOf(event, dragged);
        if (!target) return;
        event.preventDefault();
        const button = event.currentTarget.closest("form")?.querySelector<HTMLButtonElement>("[data-drop-target]");
        if (!button) return;
        button.value = `${target.place} ${target.row.dataset.item} ${dragged}`;
        button.click();
      }}
    >
      {children}
    </div>
  );
}

function pressStep(event: KeyboardEvent): void {
  const steps = STEPS[event.key];
  if (!steps || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = rowOf(event.target);
  if (!row) return;
  // Alt and an arrow would leave the page.
  event.preventDefault();
  const step = steps[getComputedStyle(row).direction === "rtl" ? 1 : 0];
  row.querySelector<HTMLButtonElement>(`button[data-step="${step}"]:not([aria-disabled])`)?.click();
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
}

/** Returns the row under the pointer and where beside it the item would come. */
function targetOf(event: DragEvent, dragged: string) {
  const row = rowOf(event.target);
  if (!row || row.dataset.item === dragged) return undefined;
  const { top, height } = row.getBoundingClientRect();
  const part = (event.clientY - top) / height;

  return { row, place: part < EDGE ? "before" : part > 1 - EDGE ? "after" : "under" };
}

function clearMarks(): void {
  for (const row of document.querySelectorAll<HTMLElement>("[data-drop]")) delete row.dataset.drop;
}
