import { DateTime } from "luxon";
import type { DocumentKind } from "./document-kind";
import type { Day } from "./instants";
import { LOCALES, type Locale } from "./locales";
import { foldSymbol } from "./symbol";

/** The deadlines of a document in their order: due from its author, from translation, and issued. */
export const DEADLINES = ["submission", "translation", "issue"] as const;

export type Deadline = (typeof DEADLINES)[number];

/** The day of each deadline, in the zone of the meeting. */
export type DueDays = Record<`${Deadline}Due`, Day | null>;

export const NO_DUE_DAYS: DueDays = { submissionDue: null, translationDue: null, issueDue: null };

/** As many days ahead a deadline counts as near. */
export const NEAR_DAYS = 7;

/** The weeks before the opening of a meeting at which each deadline is proposed. */
const WEEKS_BEFORE: Record<Deadline, number> = { submission: 10, translation: 7, issue: 6 };

/** How far a document has come. */
export interface DocumentProgress {
  symbol: string;
  originalLanguage: Locale | null;
  issued: Locale[];
  inTranslation: Locale[];
  /** the languages of files that wait to be issued */
  waiting: Locale[];
  /** something was received, in whatever language */
  isSubmitted: boolean;
}

/** A deadline that is not met yet. */
export interface OpenDeadline {
  deadline: Deadline;
  day: Day;
  /** negative while the day is ahead */
  daysLate: number;
  /** the languages that are due; none of a submission */
  languages: Locale[];
}

/**
 * Returns the open deadline that comes first, of those that have a day. Documents are due in all official languages
 * (rule 38); conference room papers are not: only the translations that were begun.
 */
export function firstOpenDeadline(due: DueDays, progress: DocumentProgress, today: Day): OpenDeadline | undefined {
  const languages = {
    submission: [],
    translation: languagesInTranslation(progress),
    issue: dueLanguages(progress).filter((locale) => !progress.issued.includes(locale)),
  };
  const isOpen = {
    submission: !progress.isSubmitted && progress.issued.length === 0,
    translation: languages.translation.length > 0,
    issue: languages.issue.length > 0,
  };
  const open = DEADLINES.flatMap((deadline) => {
    const day = due[`${deadline}Due`];

    return day && isOpen[deadline]
      ? [{ deadline, day, daysLate: daysBetween(day, today), languages: languages[deadline] }]
      : [];
  });

  return open.toSorted((one, other) => other.daysLate - one.daysLate)[0];
}

/** Returns the languages of which the translation is due: neither issued nor received, nor the original. */
export function languagesInTranslation(progress: DocumentProgress): Locale[] {
  const { issued, waiting, originalLanguage } = progress;

  return dueLanguages(progress).filter(
    (locale) => locale !== originalLanguage && !issued.includes(locale) && !waiting.includes(locale),
  );
}

function dueLanguages({ symbol, originalLanguage, issued, inTranslation }: DocumentProgress): Locale[] {
  if (!/\/CRP\.\d/.test(foldSymbol(symbol))) return [...LOCALES];
  const known = LOCALES.filter((locale) => issued.includes(locale) || inTranslation.includes(locale));

  return known.length > 0 ? known : [originalLanguage ?? "en"];
}

/**
 * Returns the days that are proposed for a document of a meeting. Documents of the meeting itself, such as draft
 * reports and conference room papers, have none.
 */
export function proposedDueDays(symbol: string, startsOn: Day): DueDays {
  if (/\/(?:L\.|CRP\.|INF[./])\d/.test(foldSymbol(symbol))) return NO_DUE_DAYS;
  const before = (deadline: Deadline) =>
    DateTime.fromISO(startsOn, { zone: "utc" }).minus({ weeks: WEEKS_BEFORE[deadline] }).toFormat("yyyy-MM-dd");

  return { submissionDue: before("submission"), translationDue: before("translation"), issueDue: before("issue") };
}

/** Returns the days that are still ahead, or are today. */
export function withoutPast(due: DueDays, today: Day): DueDays {
  const ahead = (day: Day | null) => (day && day >= today ? day : null);

  return {
    submissionDue: ahead(due.submissionDue),
    translationDue: ahead(due.translationDue),
    issueDue: ahead(due.issueDue),
  };
}

/** Counts the days from one to another. */
function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The most words of documents, footnotes and headings included (Editorial Manual). */
const WORD_LIMITS: Partial<Record<DocumentKind, number>> = {
  "background-paper": 8_500, // prepared by the Secretariat
  "draft-report": 10_700,
  report: 10_700,
};

/** Returns by how many words a version exceeds the limit of its kind; limits are of languages that have words. */
export function wordsOverLimit(
  kind: DocumentKind,
  locale: Locale,
  words: number,
): { limit: number; over: number } | undefined {
  const limit = WORD_LIMITS[kind];

  return limit === undefined || locale === "zh" || words <= limit ? undefined : { limit, over: words - limit };
}
