import type { Day } from "./instants";
import type { Locale } from "./locales";
import type { ChapterKey, SectionKey } from "./report-sections";
import type { RichText } from "./rich-text";

/** A draft report in one language with its numbering; all renderings show this object. */
export interface ReportDraft {
  meetingKey: string;
  locale: Locale;
  datedOn: Day;
  masthead: Masthead;
  /** "Draft report" */
  kind: string;
  /** "Report on the meeting of …" */
  title: string;
  chapters: Chapter[];
}

/** The masthead of the first page, as printed. */
export interface Masthead {
  organization: string;
  organ: string;
  symbol: string;
  distribution: string;
  date: string;
  /** English versions have none */
  language: string | null;
  original: string;
  workingGroup: string;
  placeAndDates: string;
}

/** Its paragraphs precede its sections. It has no section or at least two (Editorial Manual). */
export interface Chapter {
  key: ChapterKey;
  mark: string;
  heading: string;
  paragraphs: NumberedParagraph[];
  sections: Section[];
}

export interface Section {
  key: SectionKey;
  itemId: string | null;
  mark: string;
  heading: string;
  /** language of the heading, normally that of the draft */
  headingLocale: Locale;
  paragraphs: NumberedParagraph[];
}

export interface NumberedParagraph {
  id: string;
  section: SectionKey;
  itemId: string | null;
  /** "12." */
  mark: string;
  /** language of the text, normally that of the draft */
  locale: Locale;
  /** printed before the text: "[English only]" */
  remarks: string[];
  text: RichText;
  /** number of its first footnote; footnotes are numbered through the report */
  firstFootnote: number;
  /** of the text in the draft's language; 0 if there is none */
  version: number;
  edited: boolean;
  composed: boolean;
  /** the change that the text in the draft's language does not reflect yet */
  outdated: Outdated | undefined;
}

/** A change that a text does not reflect: its language, null for the facts, and its time. */
export interface Outdated {
  by: Locale | null;
  at: Date | null;
}

/** Returns the paragraphs of a draft in reading order. */
export function paragraphsOf({ chapters }: Pick<ReportDraft, "chapters">): NumberedParagraph[] {
  return chapters.flatMap((chapter) => [
    ...chapter.paragraphs,
    ...chapter.sections.flatMap((section) => section.paragraphs),
  ]);
}
