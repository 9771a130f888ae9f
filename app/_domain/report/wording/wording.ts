import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ChapterKey, SectionKey } from "../sections";

/** The meeting in the words of one language. */
export interface MeetingWords {
  body: string;
  organ: string;
  place: string;
  ordinal: number;
  startsOn: Day;
  endsOn: Day;
}

/** When something was taken up: which plenary meetings, on which days. */
export interface Sittings {
  numbers: number[];
  days: Day[];
  /** the year is named where a chapter first names a day */
  withYear: boolean;
}

/** The categories of those that a meeting has as observers. */
export type ObserverKind = "signatories" | "nonSignatories" | "entities" | "organizations";

/**
 * The language of a report: what a working group's report says about each fact, in one of the six languages. This is the text of a document, not of a
 * screen. What the portal cannot know stands in square brackets for the secretariat to fill. The
 * name of a body stands where no word agrees with it, so that the sentences are right for any body.
 */
export interface Wording {
  organization: string;
  distribution: string;
  /** a version in English carries no language line */
  language: string | null;
  original: (locale: Locale) => string;
  /** Arabic, Chinese and Russian versions print the date in English */
  mastheadDate: (day: Day) => string;
  placeAndDates: (meeting: MeetingWords) => string;
  kind: string;
  title: (meeting: MeetingWords) => string;

  chapterMark: (number: number) => string;
  sectionMark: (number: number) => string;
  paragraphMark: (number: number) => string;
  /** the mark of a list's entry or of a sub-item: `(a)`, `a)`, `(أ)` */
  letterMark: (number: number) => string;
  /** what ends an entry of a list: the one that has sub-items, any other, the last */
  ends: { before: string; entry: string; last: string };
  headings: Record<ChapterKey | SectionKey, string>;
  sample: string;
  onlyIn: (locale: Locale) => string;

  mandate: (meeting: MeetingWords) => string;
  scope: (meeting: MeetingWords) => string;
  recommendations: (some: boolean) => string;
  considered: (item: { number: string; title: string }, sittings: Sittings) => string;
  hadBefore: (symbols: string[]) => string;
  held: (meeting: MeetingWords, plenaryMeetings: number) => string;
  opened: (day: Day, time: string) => string;
  statements: string;
  /** with the call of its footnote: after the punctuation, in French and Spanish before it (Editorial Manual) */
  adoptedAgenda: (sittings: Sittings, call: string) => string;
  seeAgenda: (symbol: string) => string;
  parties: string;
  /** each category in a paragraph of its own */
  observers: Record<ObserverKind, string>;
  participants: string;
  /** a single document follows in the same sentence, several as a list */
  documents: (count: number) => string;
  legislation: (states: string[]) => string;
  adopted: (day: Day) => string;
}

/** The mark of the nth entry of a list, by the letters of an alphabet. */
export function letter(number: number, letters: string): string {
  return letters[(number - 1) % letters.length] ?? String(number); // the index is always inside
}

const LATIN = "abcdefghijklmnopqrstuvwxyz";

export const latinLetter = (number: number) => letter(number, LATIN);

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export const roman = (number: number) => ROMAN[number - 1] ?? String(number);

/** The nth word of a list that begins with one; the figure itself past its end. */
export function wordFor(number: number, words: string[], past: (number: number) => string = String): string {
  return words[number - 1] ?? past(number);
}
