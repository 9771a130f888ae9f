import type { Locale, LocalizedText } from "./locales";
import type { NumberedMeeting } from "./meeting-ordinal";
import type { MeetingDates, ScheduleStatus } from "./meeting-schedule";
import type { Role } from "./viewer";

/** Events at a body's meetings of which its subscribers are notified. */
const ALERT_KINDS = [
  "document-issued",
  "document-reissued",
  "document-withdrawn",
  "document-reinstated",
  "programme-changed",
  "meeting-announced",
  "meeting-changed",
  "meeting-postponed",
  "meeting-rescheduled",
  "meeting-cancelled",
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

/** The content of a notice to an addressee of a silence procedure. */
const SILENCE_NOTICE_KINDS = [
  "silence-started",
  "silence-reminder",
  "silence-broken",
  "silence-resumed",
  "silence-extended",
  "silence-cancelled",
  "silence-adopted",
] as const;

export type SilenceNoticeKind = (typeof SILENCE_NOTICE_KINDS)[number];

/** Returns whether a message is a notice to an addressee of a silence procedure. */
export function isSilenceNotice(message: {
  kind: MailTemplate["kind"];
}): message is Extract<MailTemplate, { kind: SilenceNoticeKind }> {
  return SILENCE_NOTICE_KINDS.some((kind) => kind === message.kind);
}

/** The content of a report to the secretariat on a silence procedure. */
export type SilenceReportKind = "objection-received" | "objection-withdrawn";

/** Returns whether a message is a report to the secretariat about a silence procedure. */
export function isSilenceReport(message: {
  kind: MailTemplate["kind"];
}): message is Extract<MailTemplate, { kind: SilenceReportKind }> {
  return message.kind === "objection-received" || message.kind === "objection-withdrawn";
}

/** The template of an e-mail and its parameters; the text is rendered when it is sent. */
export type MailTemplate =
  | { kind: "confirm-alerts"; params: ConfirmationParams }
  | { kind: "account-invitation" | "password-reset"; params: AccountLinkParams }
  | { kind: "password-changed"; params: PasswordChangedParams }
  | { kind: "submission-returned"; params: SubmissionReturnedParams }
  | { kind: SilenceNoticeKind; params: SilenceNoticeParams }
  | { kind: SilenceReportKind; params: SilenceReportParams }
  | { kind: AlertKind; params: AlertParams };

/** Asks the owner of an address to confirm a subscription. */
export interface ConfirmationParams {
  /** name of the body */
  body: LocalizedText;
  /**
   * language of the subscription that the address has already, if any; the name is stored in the
   * outbox
   */
  told?: Locale;
}

/** A link with which the owner of an account sets a password. */
export interface AccountLinkParams {
  /** signed when the message is rendered: the outbox contains no valid link */
  linkId: string;
  /** the address with which the person signs in */
  email: string;
  role: Role;
  /** the name of a delegation's State */
  state?: LocalizedText;
  /** an instant */
  expiresAt: string;
}

/** Tells the owner of an account that its password has been set or changed. */
export interface PasswordChangedParams {
  email: string;
}

/** A meeting and the name of its body. */
export interface MeetingParams {
  body: LocalizedText;
  meeting: NumberedMeeting & {
    key: string;
    startsOn: string;
    endsOn: string;
    places: LocalizedText;
    /** absent from earlier messages */
    scheduleStatus?: ScheduleStatus;
  };
}

/** A notice to one addressee of a silence procedure. */
export interface SilenceNoticeParams extends MeetingParams {
  /** signed when the message is rendered: the outbox contains no valid link */
  addresseeId: string;
  /** what is proposed */
  text: LocalizedText;
  /** an instant */
  deadline: string;
  /** of the meeting */
  timeZone: string;
  /** why, as the secretariat wrote it */
  reasons?: LocalizedText;
}

/** A report to the secretariat; who objected and why is read on the page alone. */
export interface SilenceReportParams extends MeetingParams {
  procedureId: string;
}

/** A submission that is returned to its delegation with a question. */
export interface SubmissionReturnedParams extends MeetingParams {
  /** the receipt number, as printed */
  receipt: string;
  submissionId: string;
  question: string;
}

/** An event at a meeting. */
export interface AlertParams extends MeetingParams {
  symbol?: string;
  title?: LocalizedText;
  /** the languages concerned; absent for all */
  languages?: Locale[];
  /** why, as the secretariat wrote it */
  reason?: string;
  /** the same in several languages */
  reasons?: LocalizedText;
  /** of a meeting that was postponed, moved or cancelled: the days and the place that stood */
  before?: MeetingDates;
}
