import { Fragment, type ReactNode } from "react";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import type { Chapter, NumberedParagraph, ReportDraft } from "@/app/_vocabulary/report-draft";
import { languageAttributes } from "../layout/language-attributes";
import { Footnotes } from "../rich-text/Footnotes";
import { type FootnoteMarks, numberFootnotes } from "../rich-text/footnote-numbers";
import type { FormAction } from "../ui/ActionForm";
import { OutlineParagraph } from "./OutlineParagraph";
import type { OutlineWords } from "./report-words";

export interface OutlineHrefs {
  edit: (paragraphId: string) => string;
  addAfter: (paragraphId: string) => string;
  addIn: (place: string) => string;
}

export interface OutlineProps {
  draft: ReportDraft;
  /** of the page */
  locale: Locale;
  /** the items that a chapter can be divided by */
  items: { id: string; number: string }[];
  hrefs: OutlineHrefs;
  remove: FormAction;
  /** what was just done: said before the paragraph that has this id, or after them all */
  just: { before: string | undefined; notice: ReactNode } | undefined;
  words: OutlineWords;
}

/** A draft report, chapter by chapter, with what can be done to each paragraph. */
export function ReportOutline(props: OutlineProps) {
  const { draft, locale, just, words } = props;
  const paragraphs = draft.chapters.flatMap(paragraphsOf);
  const order = paragraphs.map(({ id }) => id);
  const texts = paragraphs.map(({ text }) => text);
  const notes = { numbers: numberFootnotes(texts), words: words.ofNotes };

  return (
    <div className="mt-6">
      <p {...languageAttributes(draft.locale, locale)} className="max-w-measure text-xl font-semibold">
        {draft.title}
      </p>
      {draft.chapters.map((chapter) => (
        <OutlineChapter key={chapter.key} chapter={chapter} notes={notes} order={order} {...props} />
      ))}
      {just && !order.includes(just.before ?? "") && just.notice}
      <section aria-label={words.notes} {...languageAttributes(draft.locale, locale)}>
        <Footnotes texts={texts} notes={notes} />
      </section>
    </div>
  );
}

function OutlineChapter({
  chapter,
  notes,
  order,
  ...props
}: OutlineProps & { chapter: Chapter; notes: FootnoteMarks; order: string[] }) {
  const { draft, locale, items, hrefs, words } = props;
  const byItem = chapter.key === "recommendations" || chapter.key === "deliberations";
  const list = (paragraphs: NumberedParagraph[]) =>
    paragraphs.map((paragraph) => (
      <Fragment key={paragraph.id}>
        {props.just?.before === paragraph.id && <div dir={directionOf(locale)}>{props.just.notice}</div>}
        <OutlineParagraph
          paragraph={paragraph}
          next={order[order.indexOf(paragraph.id) + 1] ?? ""}
          notes={notes}
          {...props}
        />
      </Fragment>
    ));

  return (
    <section className="mt-10 border-t border-rule pt-4" dir={directionOf(draft.locale)}>
      <h2 className="flex gap-3 text-2xl" {...languageAttributes(draft.locale, locale)}>
        <span>{chapter.mark}</span> <span>{chapter.heading}</span>
      </h2>
      {list(chapter.paragraphs)}
      {chapter.sections.map((section) => (
        <section key={section.itemId ?? section.key} className="mt-6">
          <h3
            className="flex max-w-measure gap-3 text-lg"
            lang={section.headingLocale}
            dir={directionOf(section.headingLocale)}
          >
            <span {...languageAttributes(draft.locale, section.headingLocale)}>{section.mark}</span>{" "}
            <span>{section.heading}</span>
          </h3>
          {list(section.paragraphs)}
        </section>
      ))}
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm" dir={directionOf(locale)}>
        {byItem
          ? items.map((item) => (
              <a key={item.id} href={hrefs.addIn(`${chapter.key}:${item.id}`)} className="inline-block py-1">
                {words.addOn(item.number)}
              </a>
            ))
          : chapter.paragraphs.length + chapter.sections.length === 0 && (
              <a href={hrefs.addIn(chapter.key)} className="inline-block py-1">
                {words.add}
              </a>
            )}
      </p>
    </section>
  );
}

function paragraphsOf(chapter: Chapter): NumberedParagraph[] {
  return [...chapter.paragraphs, ...chapter.sections.flatMap((section) => section.paragraphs)];
}
