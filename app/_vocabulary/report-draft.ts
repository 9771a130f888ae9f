import type { Outdated } from "../_domain/report/outdated";
import type { Day } from "./instants";
import type { Locale } from "./locales";
import type { ChapterKey, SectionKey } from "./report-sections";
import type { RichText } from "./rich-text";

/**
 * A draft report in one language, complete with its numbers: every rendering of it shows this one
 * object.
 */
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

/** The lines at the head of the first page, as printed. */
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

/**
 * Its paragraphs stand before its sections, if it has both. It has no section or at least two
 * (Editorial Manual).
 */
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
  /** the language that the heading is in, the draft's own unless that is lacking */
  headingLocale: Locale;
  paragraphs: NumberedParagraph[];
}

export interface NumberedParagraph {
  id: string;
  section: SectionKey;
  itemId: string | null;
  /** "12." */
  mark: string;
  /** the language that the text is in, the draft's own unless that is lacking */
  locale: Locale;
  /** what is said of the text before it: "[Sample]", "[English only]" */
  remarks: string[];
  text: RichText;
  /** the number of its first footnote; footnotes are numbered through the whole report */
  firstFootnote: number;
  /** of the text in the draft's own language; 0 where there is none yet */
  version: number;
  edited: boolean;
  composed: boolean;
  /** what the text in the draft's own language has not followed yet */
  outdated: Outdated | undefined;
}

/** Every paragraph of a draft in the order of reading. */
export function paragraphsOf({ chapters }: Pick<ReportDraft, "chapters">): NumberedParagraph[] {
  return chapters.flatMap((chapter) => [
    ...chapter.paragraphs,
    ...chapter.sections.flatMap((section) => section.paragraphs),
  ]);
}
