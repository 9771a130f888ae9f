import type { ReactNode } from "react";
import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import type { Block } from "@/app/_vocabulary/rich-text";
import { languageAttributes } from "@/components/layout/language-attributes";
import type { Notes } from "../rich-text/footnote-numbers";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";
import { type ItemDocument, ItemDocumentation } from "./ItemDocumentation";

export interface AnnotatedItemProps {
  item: AgendaItem;
  locale: Locale;
  documents: ItemDocument[];
  notes: Notes;
  words: { documentation: string; anchor: string };
  /** the anchor of a block of the annotation that is referred to */
  anchorOf: (block: Block) => string | undefined;
  /** said where the item is in another language than the agenda around it */
  fallback: ReactNode;
  /** what belongs to the item and is not part of the document */
  facts: ReactNode;
}

/** An item's heading with its permanent link, what is known of it, its annotation and documentation. */
export function AnnotatedItem({
  item,
  locale,
  documents,
  notes,
  words,
  anchorOf,
  fallback,
  facts,
}: AnnotatedItemProps) {
  const Heading = item.parentId ? "h4" : "h3";
  const inItsLanguage = languageAttributes(item.locale, locale);
  const anchor = itemAnchor(item.number);

  return (
    <div
      id={anchor}
      className={`group ${item.parentId ? "mt-8" : "mt-12"} ${item.annotation.length === 0 ? "break-after-avoid" : ""}`}
    >
      <div className="grid grid-cols-[1fr_auto] items-baseline break-after-avoid group-target:bg-note-wash">
        <Heading
          className={`grid grid-cols-[2.25rem_1fr] items-baseline ${item.parentId ? "text-lg font-semibold leading-snug" : "text-xl"}`}
        >
          <span className="tabular-nums">{printItemMark(item.number, locale)}</span>
          <span {...inItsLanguage}>{item.heading}</span>
        </Heading>
        <a
          href={`#${anchor}`}
          aria-label={words.anchor}
          className="ms-2 inline-block min-w-6 text-center text-lg text-soft no-underline opacity-0 hover:underline focus-visible:opacity-100 group-hover:opacity-100 group-target:opacity-100 print:hidden [@media(hover:none)]:opacity-100"
        >
          ¶
        </a>
      </div>
      {facts}
      {fallback}
      <div {...inItsLanguage}>
        <RichTextBlocks text={item.annotation} notes={notes} anchorOf={anchorOf} />
      </div>
      <ItemDocumentation item={item} locale={locale} documents={documents} notes={notes} words={words} />
    </div>
  );
}
