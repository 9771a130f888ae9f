/** What a piece of legislation can be. */
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

/** The Convention and the Protocols thereto, in the order of their adoption. */
export const INSTRUMENTS = ["convention", "trafficking", "smuggling", "firearms"] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

/** The life of a submission, in order; a returned one is replaced by another, or may be accepted after all. */
export const SUBMISSION_STATES = ["draft", "lodged", "received", "returned", "replaced", "accepted"] as const;

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Files that one submission can have. */
export const MAX_FILES = 20;

/** The name of the form's field for the articles of an instrument: `articlesConvention`. */
export function articlesField(instrument: Instrument): string {
  return `articles${instrument.charAt(0).toUpperCase()}${instrument.slice(1)}`;
}

/** A receipt number as printed: `WG2-2023/LEG/0001`. */
export function printReceiptNumber(meetingKey: string, number: number): string {
  return `${meetingKey.toUpperCase()}/LEG/${String(number).padStart(4, "0")}`;
}
