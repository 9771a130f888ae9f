import { Fragment } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import { directionOf } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Chapter, NumberedParagraph } from "@/app/_vocabulary/report-draft";
import { languageAttributes } from "../layout/language-attributes";
import type { FootnoteMarks } from "../rich-text/footnote-numbers";
import { OutlineParagraph } from "./OutlineParagraph";
import type { OutlineProps, PlacedNotice } from "./outline-props";

interface Props extends Pick<OutlineProps, "draft" | "locale" | "zone" | "items" | "actions"> {
  chapter: Chapter;
  notes: FootnoteMarks;
  /** the ids of the paragraphs of the report in their order */
  order: string[];
  placed: PlacedNotice | undefined;
}

/** A chapter with its sections, and links that add a paragraph to it. */
export function OutlineChapter({ chapter, order, placed, ...props }: Props) {
  const { draft, locale } = props;
  const list = (paragraphs: NumberedParagraph[]) =>
    paragraphs.map((paragraph) => (
      <Fragment key={paragraph.id}>
        {placed?.before === paragraph.id && <div dir={directionOf(locale)}>{placed.notice}</div>}
        <OutlineParagraph paragraph={paragraph} next={order[order.indexOf(paragraph.id) + 1] ?? ""} {...props} />
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
      <AddLinks chapter={chapter} {...props} />
    </section>
  );
}

/** Links that add a paragraph: on each item, or to a chapter that has none yet. */
function AddLinks({ chapter, draft, locale, items }: Pick<Props, "chapter" | "draft" | "locale" | "items">) {
  const t = getTranslator(locale, "report");
  const isByItem = chapter.key === "recommendations" || chapter.key === "deliberations";
  const isEmpty = chapter.paragraphs.length + chapter.sections.length === 0;
  const onItems = items.map(({ id, number }) => ({ place: `${chapter.key}:${id}`, label: t("addOn", { number }) }));
  const inChapter = isEmpty ? [{ place: chapter.key, label: t("add") }] : [];

  return (
    <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm" dir={directionOf(locale)}>
      {(isByItem ? onItems : inChapter).map(({ place, label }) => (
        <a
          key={place}
          href={paths.secretariatNewParagraph(locale, { meeting: draft.meetingKey, text: draft.locale }, { place })}
          className="inline-block py-1"
        >
          {label}
        </a>
      ))}
    </p>
  );
}
