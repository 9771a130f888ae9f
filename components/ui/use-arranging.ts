"use client";

import { type DragEvent, type KeyboardEvent, useState } from "react";

/** A place under the pointer where what is dragged would come. */
export interface DropTarget {
  element: HTMLElement;
  place: string;
  /** the id of what is there */
  at: string | undefined;
}

interface Arranging {
  /** the name of the data attribute that has the id of each row: `item` */
  row: string;
  /** the step for each arrow key with Alt; the second where the page runs from the right */
  steps: Partial<Record<string, readonly [ltr: string, rtl: string]>>;
  /** the place under the pointer beside a row, or where there is none */
  targetOf: (event: DragEvent, row: HTMLElement | null) => DropTarget | undefined;
  /** the button that sends what was dropped */
  findButton: (event: DragEvent) => HTMLButtonElement | null | undefined;
}

/**
 * Lets rows be moved by Alt and the arrow keys, and by dragging their handle (`[data-handle]`). It presses
 * the buttons of the forms, which work without it. The place of a drop is marked by `data-drop`.
 *
 * @returns the handlers of the element around the rows.
 */
export function useArranging({ row, steps, targetOf, findButton }: Arranging) {
  const [dragged, setDragged] = useState<string>();
  const rowOf = (target: EventTarget) => closest(target, `[data-${row}]`);
  const placeUnder = (event: DragEvent): DropTarget | undefined => {
    const under = rowOf(event.target);

    return dragged === undefined || under?.dataset[row] === dragged ? undefined : targetOf(event, under);
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      const pressed = rowOf(event.target);
      if (!step || !pressed || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Alt and an arrow would leave the page.
      event.preventDefault();
      const name = step[getComputedStyle(pressed).direction === "rtl" ? 1 : 0];
      pressed.querySelector<HTMLButtonElement>(`button[data-step="${name}"]:not([aria-disabled])`)?.click();
    },
    onDragStart: (event: DragEvent) => {
      const id = rowOf(event.target)?.dataset[row];
      if (!id || !closest(event.target, "[data-handle]")) return;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", id);
      setDragged(id);
    },
    onDragEnd: () => {
      setDragged(undefined);
      clearMarks();
    },
    onDragOver: (event: DragEvent) => {
      const target = placeUnder(event);
      if (!target) return;
      event.preventDefault();
      clearMarks();
      target.element.dataset.drop = target.place;
    },
    onDrop: (event: DragEvent) => {
      const target = placeUnder(event);
      if (!target) return;
      event.preventDefault();
      const button = findButton(event);
      if (!button) return;
      button.value = `${target.place} ${target.at} ${dragged}`;
      button.click();
    },
  };
}

/** Returns the nearest element around the target of an event that matches a selector. */
export function closest(target: EventTarget, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function clearMarks(): void {
  for (const each of document.querySelectorAll<HTMLElement>("[data-drop]")) delete each.dataset.drop;
}
