import type { ReactNode } from "react";
import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { type ItemDocument, ItemDocumentation } from "./ItemDocumentation";
import type { NoteNumbers } from "./notes";
import { RichTextBlocks } from "./RichTextBlocks";

export interface AnnotatedItemProps {
  item: AgendaItem;
  locale: Locale;
  documents: ItemDocument[];
  notes: NoteNumbers;
  words: { documentation: string; noteLabel: (number: number) => string };
  /** said where the item is in another language than the agenda around it */
  fallback: ReactNode;
  /** beside the text: when the item is taken up, what is not expected under it */
  aside: ReactNode;
}

/** An item's heading, annotation and documentation, with what belongs to it in the margin. */
export function AnnotatedItem({ item, locale, documents, notes, words, fallback, aside }: AnnotatedItemProps) {
  const Heading = item.parentId ? "h4" : "h3";
  const inItsLanguage = languageAttributes(item.locale, locale);

  return (
    <div
      id={itemAnchor(item.number)}
      className={`grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_14rem] print:block ${item.parentId ? "mt-8" : "mt-12"} ${item.annotation.length === 0 ? "break-after-avoid" : ""}`}
    >
      <div className="max-w-measure print:max-w-none">
        <Heading
          className={`grid grid-cols-[2.25rem_1fr] items-baseline ${item.parentId ? "text-lg font-semibold leading-snug" : "text-xl"}`}
        >
          <span className="tabular-nums">{printItemMark(item.number, locale)}</span>
          <span {...inItsLanguage}>{item.heading}</span>
        </Heading>
        {fallback}
        <div {...inItsLanguage}>
          <RichTextBlocks text={item.annotation} notes={notes} noteLabel={words.noteLabel} />
        </div>
        <ItemDocumentation item={item} locale={locale} documents={documents} notes={notes} words={words} />
      </div>
      {aside}
    </div>
  );
}
