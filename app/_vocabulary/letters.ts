import type { Locale, LocalizedText } from "./locales";

/** What can happen to a body's meetings of which its subscribers are told. */
const ALERT_KINDS = ["document-issued", "document-reissued", "document-withdrawn", "programme-changed"] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** An e-mail that the portal sends, before it is put in words: what it is about. */
export type Letter =
  | { kind: "confirm-alerts"; params: ConfirmationAsked }
  | { kind: "submission-returned"; params: SubmissionReturned }
  | { kind: AlertKind; params: AlertTold };

/** Somebody gave an address: is it theirs, and do they want it? */
export interface ConfirmationAsked {
  /** what the body is called */
  body: LocalizedText;
  /** the language in which the address is told already, where it is */
  told?: Locale;
}

/** A meeting, and what its body is called. */
export interface MeetingTold {
  body: LocalizedText;
  meeting: { key: string; ordinal: number; startsOn: string; endsOn: string; places: LocalizedText };
}

/** A delegation's submission that came back with a question. */
export interface SubmissionReturned extends MeetingTold {
  /** the receipt number, as printed */
  receipt: string;
  submissionId: string;
  question: string;
}

/** What happened, and at which meeting. */
export interface AlertTold extends MeetingTold {
  symbol?: string;
  title?: LocalizedText;
  /** the languages that it is about; none where it is about all */
  languages?: Locale[];
}
