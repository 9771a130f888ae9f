import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemMark, printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";
import { languageAttributes } from "@/components/layout/language-attributes";
import { languageNote } from "@/components/layout/language-notes";
import { Remark } from "@/components/layout/Remark";
import type { FootnoteMarks } from "@/components/rich-text/footnote-numbers";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";
import type { AgendaDocumentProps, HeadingLevel } from "./agenda-document-props";
import { ItemDocumentation } from "./ItemDocumentation";
import { ItemFacts } from "./ItemFacts";

interface Props extends Pick<AgendaDocumentProps, "documents" | "work" | "locale"> {
  item: AgendaItem;
  /** of its heading */
  level: HeadingLevel;
  notes: FootnoteMarks;
  /** the language of the agenda that is displayed */
  displayed: Locale;
}

/** An item's heading with its permanent link, facts about it, its annotation and documentation. */
export function AnnotatedItem({ item, level, documents, work, notes, locale, displayed }: Props) {
  const Heading = `h${level}` as const;
  const t = getTranslator(locale, "agenda");
  const inItsLanguage = languageAttributes(item.locale, locale);
  const anchor = itemAnchor(item.number);
  const presentations = item.annotation.find((block) => findSecretariatPresentations(block, item.locale).length > 0);
  const presentationsAnchor = presentations && `${anchor}-secretariat`;

  return (
    <div
      id={anchor}
      className={`group ${item.parentId ? "mt-8" : "mt-12"} ${item.annotation.length === 0 ? "break-after-avoid" : ""}`}
    >
      {item.parentId && item.segment && (
        <p className="mb-4 font-semibold" {...inItsLanguage}>
          {item.segment}
        </p>
      )}
      <div className="grid grid-cols-[1fr_auto] items-baseline break-after-avoid group-target:bg-note-wash">
        <Heading
          className={`grid grid-cols-[2.25rem_1fr] items-baseline ${item.parentId ? "text-lg" : "text-xl"} ${level > 3 ? "font-semibold leading-snug" : ""}`}
        >
          <span className="tabular-nums">{printItemMark(item.number, locale)}</span>
          <span {...inItsLanguage}>{item.heading}</span>
        </Heading>
        <a
          href={`#${anchor}`}
          aria-label={t("anchor", { number: printItemNumber(item.number, locale) })}
          className="ms-2 inline-block min-w-6 text-center text-lg text-soft no-underline opacity-0 hover:underline focus-visible:opacity-100 group-hover:opacity-100 group-target:opacity-100 print:hidden [@media(hover:none)]:opacity-100"
        >
          ¶
        </a>
      </div>
      <ItemFacts item={item} work={work} presentationsAnchor={presentationsAnchor} locale={locale} />
      {item.annotatedWith && (
        <p className="mt-3">
          <a href={`#${itemAnchor(item.annotatedWith)}`} className="print:no-underline">
            {t("annotatedWith", { number: printItemNumber(item.annotatedWith, locale) })}
          </a>
        </p>
      )}
      {item.locale !== displayed && (
        <Remark text={languageNote(item.annotation.length > 0 ? "item" : "title", item.locale, locale)} />
      )}
      <div {...inItsLanguage}>
        <RichTextBlocks
          text={item.annotation}
          notes={notes}
          anchorOf={(block) => (block === presentations ? presentationsAnchor : undefined)}
        />
      </div>
      <ItemDocumentation item={item} level={level} documents={documents} notes={notes} locale={locale} />
    </div>
  );
}
