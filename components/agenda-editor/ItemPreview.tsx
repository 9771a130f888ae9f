"use client";

import { useEffect, useRef } from "react";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { agendaFootnotes } from "../rich-text/agenda-footnotes";
import { Footnotes } from "../rich-text/Footnotes";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import { useTranslator } from "../ui/messages-context";
import type { ItemPreviewContent } from "./item-form-state";

/** An item as it will read on the agenda once it is saved. */
export function ItemPreview({ item, text }: { item: ItemPreviewContent; text: Locale }) {
  const t = useTranslator("agendaEditor");
  const section = useRef<HTMLElement>(null);
  const texts = [item.annotation, item.documentation];
  const notes = agendaFootnotes(texts, useTranslator("agenda"));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview takes the focus
  useEffect(() => section.current?.focus(), [item]);

  return (
    <section ref={section} tabIndex={-1} aria-labelledby="preview" className="mt-5 border border-rule px-5 py-4">
      <h2 id="preview" className="text-sm text-soft">
        {t("preview")}
      </h2>
      <div lang={text} dir={directionOf(text)}>
        {item.segment && <p className="mt-3 font-semibold">{item.segment}</p>}
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
      {item.noDocumentExpected && <p className="mt-4">{t("noDocumentExpected")}</p>}
    </section>
  );
}
