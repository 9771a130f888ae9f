"use client";

import { useEffect, useRef, useState } from "react";
import { type OpenTextReference, PAGES_FIELD } from "@/app/_vocabulary/open-texts";
import { usePending } from "../ui/form-state-context";
import { useLocale } from "../ui/messages-context";
import { newPageName, type OpenTextNotice, watchOpenText } from "./watch-open-text";

/** A text as its editor opens it. */
export interface OpenedText {
  reference: OpenTextReference;
  /** says who else has it open */
  others: string;
  /** the page whose unsaved text fills the form */
  continued: string | undefined;
  /** leads to what was saved since */
  changes: { href: string; label: string } | undefined;
}

/**
 * Stands in the form of a text: says who else has it open and whether it was saved since, and stores
 * what is typed. Without JavaScript it says who had it open when the page was made.
 */
export function OpenText({ reference, continued, others, changes }: OpenedText) {
  const locale = useLocale();
  const isPending = usePending();
  const box = useRef<HTMLDivElement>(null);
  const watching = useRef<ReturnType<typeof watchOpenText>>(undefined);
  const [notice, setNotice] = useState<OpenTextNotice>({ others });
  const [page, setPage] = useState("");
  const key = JSON.stringify(reference);

  // Made in the browser alone: each page has a name of its own.
  useEffect(() => setPage(newPageName()), []);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form || !page) return;
    const watched = watchOpenText(
      form,
      { reference: key, page, locale, isContinued: continued !== undefined },
      setNotice,
    );
    watching.current = watched;

    return watched.stop;
  }, [key, page, locale, continued]);
  useEffect(() => {
    if (!isPending) watching.current?.soon();
  }, [isPending]);

  return (
    <>
      <input type="hidden" name={PAGES_FIELD} value={page} />
      {continued !== undefined && <input type="hidden" name={PAGES_FIELD} value={continued} />}
      <div ref={box} role="status" className="text-sm">
        {notice.others && <p className="mt-2 border-s-4 border-note ps-3">{notice.others}</p>}
        {notice.newer && (
          <p className="mt-2 border-s-4 border-note bg-note-wash py-1 ps-3">
            {notice.newer} {changes && <a href={changes.href}>{changes.label}</a>}
          </p>
        )}
      </div>
    </>
  );
}
