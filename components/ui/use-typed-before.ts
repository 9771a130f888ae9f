"use client";

import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * Keeps what a text area holds when the script arrives: typed while the page was loading, or restored by the browser after a reload or on the way back.
 * React keeps that of an input, but sets a text area to what the server sent.
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
  const there = document.getElementById(id);

  return there instanceof HTMLTextAreaElement ? there.value : undefined;
}

const neverChanges = () => () => {};
const inBrowser = () => false;
const onServer = () => true;
