import type { DecisionMaker, DecisionProcedure } from "@/app/_vocabulary/decisions";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { NumberedMeeting } from "@/app/_vocabulary/meeting-ordinal";
import type { ChapterKey, SectionKey } from "@/app/_vocabulary/report-sections";

/** The meeting's names in one language. */
export interface MeetingDescription extends Required<NumberedMeeting> {
  body: string;
  organ: string;
  place: string;
  startsOn: Day;
  endsOn: Day;
}

/** The plenary meetings that took up a subject, and their days. */
export interface PlenaryMeetingList {
  numbers: number[];
  days: Day[];
  /** the year is named where a chapter first names a day */
  withYear: boolean;
}

/** A decision on the meeting, its text in one language without a full stop. */
export interface DecisionDescription {
  text: string;
  madeBy: DecisionMaker;
  procedure: DecisionProcedure | null;
  day: Day;
}

/** How a decision was taken, as a phrase; nothing is said of one that was taken at a meeting. */
export type ProcedurePhrases = Partial<Record<DecisionProcedure, string>>;

/** The categories of those that a meeting has as observers. */
export type ObserverKind = "signatories" | "nonSignatories" | "entities" | "organizations";

/**
 * The wording of a working group's report in one language: the text of a document, not of a page.
 * Facts unknown to the portal are in square brackets for the secretariat to complete.
 * The names of bodies stand where no word has to agree with them, so the sentences fit any body.
 */
export interface Wording {
  kind: string;
  title: (meeting: MeetingDescription) => string;

  chapterMark: (number: number) => string;
  sectionMark: (number: number) => string;
  paragraphMark: (number: number) => string;
  /** mark of a list entry or sub-item: `(a)`, `a)`, `(أ)` */
  letterMark: (number: number) => string;
  /** punctuation of a list entry: with sub-items, any other, the last */
  endMarks: { before: string; entry: string; last: string };
  headings: Record<ChapterKey | SectionKey, string>;
  onlyIn: (locale: Locale) => string;

  mandate: (meeting: MeetingDescription) => string;
  scope: (meeting: MeetingDescription) => string;
  recommendations: (some: boolean) => string;
  considered: (item: { number: string; title: string }, plenaryMeetings: PlenaryMeetingList) => string;
  hadBefore: (symbols: string[]) => string;
  held: (meeting: MeetingDescription, plenaryMeetings: number) => string;
  opened: (day: Day, time: string) => string;
  statements: string;
  /**
   * with its footnote call: after the punctuation, in French and Spanish before it (Editorial
   * Manual)
   */
  adoptedAgenda: (plenaryMeetings: PlenaryMeetingList, call: string, isAmended: boolean) => string;
  seeAgenda: (symbol: string) => string;
  parties: string;
  /** each category in a paragraph of its own */
  observers: Record<ObserverKind, string>;
  participants: string;
  /** one document continues the sentence, several follow as a list */
  documents: (count: number) => string;
  decided: (decision: DecisionDescription) => string;
  legislation: (states: string[]) => string;
  adopted: (day: Day) => string;
}

/** Returns the letter of the nth list entry in an alphabet. */
export function letter(number: number, letters: string): string {
  return letters[(number - 1) % letters.length] ?? String(number); // the remainder is a valid index
}

const LATIN = "abcdefghijklmnopqrstuvwxyz";

export const latinLetter = (number: number) => letter(number, LATIN);

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export const romanNumeral = (number: number) => ROMAN[number - 1] ?? String(number);

/** Returns the nth word of a list; past its end the figure. */
export function numeralWord(number: number, words: string[], past: (number: number) => string = String): string {
  return words[number - 1] ?? past(number);
}
