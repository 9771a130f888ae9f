"use client";

import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * Retains the text that an area has when the script arrives: typed while the page was loading, or
 * restored by the browser. React retains that of an input, but sets a text area to the server's
 * text.
 */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  const isHydrating = useSyncExternalStore(neverChanges, inBrowser, onServer);
  const [typed] = useState(() => (isHydrating && typeof document === "object" ? areaValue(id) : undefined));

  useLayoutEffect(() => {
    if (area.current && typed !== undefined && area.current.value !== typed) area.current.value = typed;
  }, [typed]);

  return area;
}

function areaValue(id: string): string | undefined {
  const area = document.getElementById(id);

  return area instanceof HTMLTextAreaElement ? area.value : undefined;
}

const neverChanges = () => () => {};
const inBrowser = () => false;
const onServer = () => true;
