import type { Day } from "@/app/_vocabulary/instants";
import { type Locale, pickText, preferenceFor } from "@/app/_vocabulary/locales";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { meetingWords } from "./compose";
import { itemsDeliberated, type ReportFacts } from "./facts";
import { outdatedBy, type Revisions } from "./outdated";
import type { Chapter, NumberedParagraph, ReportDraft, Section } from "./report-draft";
import { CHAPTERS, type SectionKey } from "./sections";
import { WORDINGS } from "./wording";

/** A paragraph as it is kept, in the languages that it exists in. */
export interface KeptParagraph {
  id: string;
  section: SectionKey;
  itemId: string | null;
  sample: boolean;
  composed: boolean;
  factsRevision: number;
  factsChangedAt: Date | null;
  texts: Partial<Record<Locale, { text: string; version: number; edited: boolean } & Revisions>>;
}

/**
 * The report in one language: chapters in their order, paragraphs and footnotes numbered through the whole text, so that a paragraph has the same number
 * in every language (Editorial Manual). A chapter has no section or at least two.
 *
 * @param paragraphs in their order inside each section and item.
 */
export function assembleDraft(
  facts: ReportFacts,
  draft: { symbol: string; datedOn: Day },
  paragraphs: KeptParagraph[],
  locale: Locale,
): ReportDraft {
  const say = WORDINGS[locale];
  const meeting = meetingWords(facts, locale);
  const number = numbering(locale, facts.originalLanguage);
  const items = itemsDeliberated(facts);
  const of = (section: SectionKey, itemId: string | null) =>
    paragraphs.filter((paragraph) => paragraph.section === section && paragraph.itemId === itemId).map(number);

  const chapters = CHAPTERS.map((chapter, index): Chapter => {
    const head = { key: chapter.key, mark: say.chapterMark(index + 1), heading: say.headings[chapter.key] };
    if (!chapter.byItem && chapter.sections.length === 1)
      return { ...head, paragraphs: of(chapter.sections[0], null), sections: [] };
    const own = chapter.byItem ? of(chapter.sections[0], null) : [];
    const sections: Section[] = chapter.byItem
      ? items.map((item) => {
          const title = pickText(item.titles, locale, facts.originalLanguage) ?? { text: item.number, locale };
          const at = { key: chapter.sections[0], itemId: item.id, mark: "" };
          return {
            ...at,
            heading: title.text,
            headingLocale: title.locale,
            paragraphs: of(chapter.sections[0], item.id),
          };
        })
      : chapter.sections.map((key) => {
          const at = { key, itemId: null, mark: "" };
          return { ...at, heading: say.headings[key], headingLocale: locale, paragraphs: of(key, null) };
        });
    const filled = sections.filter((section) => section.paragraphs.length > 0);
    if (filled.length < 2)
      return { ...head, paragraphs: [...own, ...filled.flatMap((section) => section.paragraphs)], sections: [] };

    return {
      ...head,
      paragraphs: own,
      sections: filled.map((section, order) => ({ ...section, mark: say.sectionMark(order + 1) })),
    };
  });

  return {
    meetingKey: facts.meeting.key,
    locale,
    datedOn: draft.datedOn,
    masthead: {
      organization: say.organization,
      organ: meeting.organ,
      symbol: draft.symbol,
      distribution: say.distribution,
      date: say.mastheadDate(draft.datedOn),
      language: say.language,
      original: say.original(facts.originalLanguage),
      workingGroup: meeting.body,
      placeAndDates: say.placeAndDates(meeting),
    },
    kind: say.kind,
    title: say.title(meeting),
    chapters,
  };
}

/** Numbers the paragraphs in the order in which it is called for them. */
function numbering(locale: Locale, original: Locale): (paragraph: KeptParagraph) => NumberedParagraph {
  const say = WORDINGS[locale];
  let paragraphs = 0;
  let footnotes = 0;

  return (kept) => {
    const textLocale = preferenceFor(locale, original).find((candidate) => kept.texts[candidate]) ?? locale;
    const { text } = parseSource(kept.texts[textLocale]?.text ?? "");
    const firstFootnote = footnotes + 1;
    footnotes += footnotesOf(text).length;
    paragraphs += 1;

    return {
      id: kept.id,
      section: kept.section,
      itemId: kept.itemId,
      mark: say.paragraphMark(paragraphs),
      locale: textLocale,
      remarks: [...(kept.sample ? [say.sample] : []), ...(textLocale === locale ? [] : [say.onlyIn(textLocale)])],
      text,
      firstFootnote,
      version: kept.texts[locale]?.version ?? 0,
      edited: kept.texts[locale]?.edited ?? false,
      composed: kept.composed,
      outdated: outdatedBy(kept, kept.texts, locale),
    };
  };
}
