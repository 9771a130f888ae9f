"use client";

import { type RefObject, useEffect, useState } from "react";

/**
 * Takes files that are dropped anywhere on the page: beside the field, the browser would open them
 * instead of the page.
 *
 * @returns whether files are over the page.
 */
export function useDroppedFiles(input: RefObject<HTMLInputElement | null>): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files;
      if (!files?.length) return;
      event.preventDefault();
      setOver(false);
      if (input.current) input.current.files = files;
      input.current?.focus();
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);

    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [input]);

  return isOver;
}
