import type { Day } from "@/app/_vocabulary/instants";
import { type Locale, pickText, preferredLocales } from "@/app/_vocabulary/locales";
import { MASTHEAD_WORDING } from "@/app/_vocabulary/masthead-wording";
import type { Chapter, NumberedParagraph, ReportDraft, Section } from "@/app/_vocabulary/report-draft";
import { CHAPTERS, type SectionKey } from "@/app/_vocabulary/report-sections";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { describeMeeting } from "./compose-paragraphs";
import { itemsDeliberated, type ReportFacts } from "./facts";
import { outdatedBy, type Revisions } from "./outdated";
import { wordingOf } from "./wording";
import type { Wording } from "./wording/wording";

/** A stored paragraph with its texts. */
export interface StoredParagraph {
  id: string;
  section: SectionKey;
  itemId: string | null;
  composed: boolean;
  factsRevision: number;
  factsChangedAt: Date | null;
  texts: Partial<Record<Locale, { text: string; version: number; edited: boolean } & Revisions>>;
}

/**
 * Assembles the report in one language. Paragraphs and footnotes are numbered through the whole
 * text, so that a paragraph has the same number in every language (Editorial Manual). A chapter has
 * no section or at least two.
 *
 * @param paragraphs in their order within each section and item.
 */
export function assembleDraft(
  facts: ReportFacts,
  draft: { symbol: string; datedOn: Day },
  paragraphs: StoredParagraph[],
  locale: Locale,
): ReportDraft {
  const wording = wordingOf(locale, facts.meeting.designation);
  const lines = MASTHEAD_WORDING[locale];
  const meeting = describeMeeting(facts, locale);
  const number = createNumbering(wording, locale, facts.originalLanguage);
  const items = itemsDeliberated(facts);
  const paragraphsIn = (section: SectionKey, itemId: string | null) =>
    paragraphs.filter((paragraph) => paragraph.section === section && paragraph.itemId === itemId).map(number);
  const titledSection = (key: SectionKey, itemId: string | null, title: { text: string; locale: Locale }): Section => {
    const heading = { heading: title.text, headingLocale: title.locale };
    return { key, itemId, mark: "", ...heading, paragraphs: paragraphsIn(key, itemId) };
  };

  const chapters = CHAPTERS.map((chapter, index): Chapter => {
    const base = { key: chapter.key, mark: wording.chapterMark(index + 1), heading: wording.headings[chapter.key] };
    const [firstKey] = chapter.sections;
    if (!chapter.byItem && chapter.sections.length === 1)
      return { ...base, paragraphs: paragraphsIn(firstKey, null), sections: [] };
    // The paragraphs of the chapter are numbered before those of its items.
    const own = chapter.byItem ? paragraphsIn(firstKey, null) : [];
    const sections = chapter.byItem
      ? items.map(({ id, number: itemNumber, titles }) =>
          titledSection(firstKey, id, pickText(titles, locale, facts.originalLanguage) ?? { text: itemNumber, locale }),
        )
      : chapter.sections.map((key) => titledSection(key, null, { text: wording.headings[key], locale }));
    const filled = sections.filter((section) => section.paragraphs.length > 0);
    if (filled.length < 2)
      return { ...base, paragraphs: [...own, ...filled.flatMap((section) => section.paragraphs)], sections: [] };

    return {
      ...base,
      paragraphs: own,
      sections: filled.map((section, order) => ({ ...section, mark: wording.sectionMark(order + 1) })),
    };
  });

  return {
    meetingKey: facts.meeting.key,
    locale,
    datedOn: draft.datedOn,
    masthead: {
      organization: lines.organization,
      organ: meeting.organ,
      symbol: draft.symbol,
      distribution: lines.distribution("limited"),
      date: lines.date(draft.datedOn),
      language: lines.language,
      original: lines.original(facts.originalLanguage),
      workingGroup: meeting.body,
      placeAndDates: lines.placeAndDates(meeting),
    },
    kind: wording.kind,
    title: wording.title(meeting),
    chapters,
  };
}

/** Returns a function that numbers paragraphs in the order of its calls. */
function createNumbering(
  wording: Wording,
  locale: Locale,
  original: Locale,
): (paragraph: StoredParagraph) => NumberedParagraph {
  let paragraphs = 0;
  let footnotes = 0;

  return (paragraph) => {
    const textLocale = preferredLocales(locale, original).find((candidate) => paragraph.texts[candidate]) ?? locale;
    const { text } = parseSource(paragraph.texts[textLocale]?.text ?? "");
    const firstFootnote = footnotes + 1;
    footnotes += footnotesOf(text).length;
    paragraphs += 1;

    return {
      id: paragraph.id,
      section: paragraph.section,
      itemId: paragraph.itemId,
      mark: wording.paragraphMark(paragraphs),
      locale: textLocale,
      remarks: textLocale === locale ? [] : [wording.onlyIn(textLocale)],
      text,
      firstFootnote,
      version: paragraph.texts[locale]?.version ?? 0,
      edited: paragraph.texts[locale]?.edited ?? false,
      composed: paragraph.composed,
      outdated: outdatedBy(paragraph, paragraph.texts, locale),
    };
  };
}
