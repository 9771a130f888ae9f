"use client";

import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { ENTRY_DROP_FORM } from "./entry-drop-form";

/** Lets the steps of an entry be pressed by Alt and these keys. */
const STEPS: Partial<Record<string, string>> = { ArrowUp: "up", ArrowDown: "down" };

/**
 * Lets the entries (`[data-entry]`) be moved by Alt and the arrow keys, and by dragging their handle
 * within and between plenary meetings (`[data-plenary-meeting]`). It presses the buttons of the forms,
 * which work without it.
 */
export function ArrangeEntries({ children }: { children: ReactNode }) {
  const [dragged, setDragged] = useState<string>();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: adds keys to the buttons within, and is none itself
    <div
      onKeyDown={pressStep}
      onDragStart={(event) => {
        const id = closest(event.target, "[data-entry]")?.dataset.entry;
        if (!id || !closest(event.target, "[data-handle]")) return;
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
        target.element.dataset.drop = target.place;
      }}
      onDrop={(event) => {
        const target = dragged && targetOf(event, dragged);
        const button = document.querySelector<HTMLButtonElement>(`#${ENTRY_DROP_FORM} button`);
        if (!target || !button) return;
        event.preventDefault();
        button.value = `${target.place} ${target.at} ${dragged}`;
        button.click();
      }}
    >
      {children}
    </div>
  );
}

function pressStep(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const entry = closest(event.target, "[data-entry]");
  if (!entry) return;
  event.preventDefault();
  entry.querySelector<HTMLButtonElement>(`button[data-step="${step}"]`)?.click();
}

/** Returns the entry or the plenary meeting under the pointer, and where the dragged entry would come. */
function targetOf(event: DragEvent, dragged: string) {
  const entry = closest(event.target, "[data-entry]");
  if (entry?.dataset.entry === dragged) return undefined;
  if (entry) {
    const { top, height } = entry.getBoundingClientRect();
    const place = event.clientY - top < height / 2 ? "before" : "after";
    return { element: entry, place, at: entry.dataset.entry };
  }
  const plenaryMeeting = closest(event.target, "[data-plenary-meeting]");

  return plenaryMeeting
    ? { element: plenaryMeeting, place: "into", at: plenaryMeeting.dataset.plenaryMeeting }
    : undefined;
}

function closest(target: EventTarget, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function clearMarks(): void {
  for (const each of document.querySelectorAll<HTMLElement>("[data-drop]")) delete each.dataset.drop;
}
