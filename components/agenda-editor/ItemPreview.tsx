"use client";

import { useEffect, useRef } from "react";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { Footnotes } from "../rich-text/Footnotes";
import { numberNotes } from "../rich-text/footnote-numbers";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import type { EditorWords } from "./editor-words";
import type { ItemPreview as Shown } from "./item-form-state";

/** How an item will read on the agenda, once it is saved. */
export function ItemPreview({ item, text, words }: { item: Shown; text: Locale; words: EditorWords }) {
  const section = useRef<HTMLElement>(null);
  const texts = [item.annotation, item.documentation];
  const notes = {
    numbers: numberNotes(texts),
    words: {
      mark: (number: number) => words.note.replace("{number}", String(number)),
      back: (number: number) => words.backToText.replace("{number}", String(number)),
      close: words.closeNote,
    },
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview is gone to, not only the first
  useEffect(() => section.current?.focus(), [item]);

  return (
    <section ref={section} tabIndex={-1} aria-labelledby="preview" className="mt-5 border border-rule px-5 py-4">
      <h2 id="preview" className="text-sm text-soft">
        {words.preview}
      </h2>
      <div lang={text} dir={directionOf(text)}>
        <h3 className="mt-3 text-lg">
          {printItemNumber(item.number, text)} {item.heading || item.title}
        </h3>
        <RichTextBlocks text={item.annotation} notes={notes} />
        {item.documentation.length > 0 && (
          <div className="mt-4 border-t border-rule">
            <RichTextBlocks text={item.documentation} notes={notes} />
          </div>
        )}
        <Footnotes texts={texts} notes={notes} />
      </div>
      {item.noDocumentExpected && <p className="mt-4">{words.noDocumentExpected}</p>}
    </section>
  );
}
