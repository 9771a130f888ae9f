/** The kinds of legislation. */
export const LEGISLATION_KINDS = [
  "constitution",
  "code",
  "act",
  "decree",
  "regulation",
  "court-decision",
  "other",
] as const;

export type LegislationKind = (typeof LEGISLATION_KINDS)[number];

/** The statuses of a submission in order; a returned one is replaced by another, or accepted. */
export const SUBMISSION_STATUSES = ["draft", "submitted", "received", "returned", "replaced", "accepted"] as const;

export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** The most files in one submission. */
export const MAX_FILES = 20;

/** Returns the form field for the articles of an instrument: `articlesConvention`. */
export function articlesField(instrument: string): string {
  return `articles${instrument.charAt(0).toUpperCase()}${instrument.slice(1)}`;
}

/** Prints a receipt number: `WG2-2023/LEG/0001`. */
export function printReceiptNumber(meetingKey: string, number: number): string {
  return `${meetingKey.toUpperCase()}/LEG/${String(number).padStart(4, "0")}`;
}

/** A file that was refused and the reason: `code` is a key under `errors`. */
export interface FileRefusal {
  code: string;
  params: Record<string, string | number>;
}
