"use client";

import { useEffect, useRef, useState } from "react";
import type { OpenTextReference } from "@/app/_vocabulary/open-texts";
import { usePending } from "../ui/form-state-context";
import { useLocale } from "../ui/messages-context";
import { type OpenTextSaid, watchOpenText } from "./watch-open-text";

/** A text as its editor opens it. */
export interface OpenedText {
  reference: OpenTextReference;
  /** says who else has it open */
  others: string;
  /** the form is filled with what was typed and is not saved */
  isContinued: boolean;
  /** leads to what was saved since */
  changes: { href: string; label: string } | undefined;
}

/**
 * Stands in the form of a text: says who else has it open and whether it was saved since, and keeps what
 * is typed. Without JavaScript it says who had it open when the page was made.
 */
export function OpenText({ reference, isContinued, others, changes }: OpenedText) {
  const locale = useLocale();
  const isPending = usePending();
  const box = useRef<HTMLDivElement>(null);
  const watching = useRef<ReturnType<typeof watchOpenText>>(undefined);
  const [said, setSaid] = useState<OpenTextSaid>({ others });
  const key = JSON.stringify(reference);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const watched = watchOpenText(form, { reference: key, locale, isContinued }, setSaid);
    watching.current = watched;

    return watched.stop;
  }, [key, locale, isContinued]);
  useEffect(() => {
    if (!isPending) watching.current?.soon();
  }, [isPending]);

  return (
    <div ref={box} role="status" className="text-sm">
      {said.others && <p className="mt-2 border-s-4 border-note ps-3">{said.others}</p>}
      {said.newer && (
        <p className="mt-2 border-s-4 border-note bg-note-wash py-1 ps-3">
          {said.newer} {changes && <a href={changes.href}>{changes.label}</a>}
        </p>
      )}
    </div>
  );
}
