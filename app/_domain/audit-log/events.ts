import type { LinkDelivery } from "@/app/_vocabulary/account-links";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import type { AuditLogFilter } from "@/app/_vocabulary/audit-log-filter";
import type { DecisionMaker, DecisionProcedure, DecisionSubject } from "@/app/_vocabulary/decisions";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import type { Resolution } from "@/app/_vocabulary/findings";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { StepCheckName } from "@/app/_vocabulary/meeting-steps";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { IssueSubject } from "@/app/_vocabulary/scheduled-issues";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import type { Role } from "@/app/_vocabulary/viewer";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import type { ItemFormValues } from "../agenda/form-values";

type NoDetail = Record<never, never>;

/** The names of a term by language, and its other forms. */
type TermValues = LocalizedText & { variants: Partial<Record<Locale, string[]>> };

/** The side of a finding's resolution before or after: what of the meeting it changed. */
export interface ResolutionEffect {
  heading?: string | null;
  description?: string | null;
  /** its number */
  plenaryMeeting?: string | number;
}

/** The detail of a resolution, made or taken back. Earlier events have `from` and `to`, or a list. */
interface ResolutionDetail {
  kind: string;
  line: number;
  locale: Locale;
  resolution: Resolution;
  item?: string | number;
  before?: ResolutionEffect | { description: string }[];
  after?: ResolutionEffect;
  from?: number;
  to?: number;
}

interface StatusDetail {
  before: SubmissionStatus;
  status: SubmissionStatus;
  question?: string;
  legislativeRecord?: string;
}

interface MeetingStatusDetail {
  before: { status: MeetingStatus };
  after: { status: MeetingStatus };
  /** what was asked before the step, and confirmed by name */
  confirmed?: StepCheckName[];
}

interface ConditionDetail {
  name: string;
  before: { condition: string };
  after: { condition: string };
  sha256: string;
}

/** An entry of a plenary meeting: its item, unless it is a note, and its wording. */
interface WordedEntry {
  item?: string;
  texts: LocalizedText;
}

/** An entry of the programme that is no plenary meeting; times of the clock of the meeting. */
export interface EventDetail {
  kind: WorkEventKind;
  day: string;
  start: string | null;
  end: string | null;
  title: LocalizedText;
  room: LocalizedText;
}

/** A decision on a meeting, its text by language. */
export interface DecisionDetail extends LocalizedText {
  madeBy: DecisionMaker;
  procedure: DecisionProcedure | null;
  decidedOn: string;
  subjects: DecisionSubject[];
}

/** A silence procedure; the deadline is an instant, the addressees are names: their addresses can be deleted. */
export interface SilenceDetail extends Omit<DecisionDetail, "decidedOn"> {
  deadline: string;
  addressees: string[];
}

interface ScheduledIssueDetail {
  issueOf: IssueSubject;
  issueAt: string;
}

interface AlertDetail {
  body: string;
  locale?: Locale;
}

/** A text of an item that an import has overwritten. */
export interface OverwrittenText {
  item: string;
  before: { title: string; heading: string | null; annotation: RichText; documentation: RichText };
}

/**
 * The detail of an audit event by the name of its operation. The names are stored: to rename an
 * operation or a member of its detail, rename it here and enter its former name in `audited-operation.ts`.
 */
export interface AuditDetails {
  "import-agenda": {
    outcome: string;
    locale: Locale;
    symbol: string;
    /** whether the text is an unofficial translation */
    unofficial: boolean;
    sourceSha256: string;
    findings: number;
    /** absent from earlier events */
    overwritten?: OverwrittenText[];
  };
  /** the names of files, joined by commas */
  "create-agenda-draft": { name: string };
  "add-agenda-files": { name: string };
  "remove-agenda-file": { name: string; locale: Locale };
  "restore-agenda-file": { name: string; locale: Locale };
  "correct-agenda-draft": { item?: string; locale?: Locale; before: object; after: object };
  "choose-agenda-text": { item: string; locale: Locale; outcome: "keep" | "take" };
  "confirm-agenda-draft": { symbol: string; name: string };
  "discard-agenda-draft": { name: string };
  "reopen-agenda-draft": { name: string };
  "delete-discarded-files": { files: number; size: number };
  /**
   * `status` where the edit gave the text another one; `minor`: no translation became outdated;
   * `mergedWith`: those whose changes since its form was opened it was merged with
   */
  "edit-item": {
    locale: Locale;
    before: ItemFormValues | null;
    after: ItemFormValues;
    status?: TextStatus;
    minor?: true;
    mergedWith?: string[];
  };
  /** `restored`: the number of the earlier text that is back */
  "restore-item-text": { locale: Locale; before: ItemFormValues | null; after: ItemFormValues; restored: number };
  /** `followsSource`: the translation was found to follow its source again */
  "set-text-status": {
    locale: Locale;
    before: { status: TextStatus };
    after: { status: TextStatus };
    followsSource?: true;
  };
  "change-source-language": { before: { language: Locale }; after: { language: Locale } };
  "add-item": { locale: Locale; after: { number: string; title: string } };
  /** `follows`: the number of the item before it, empty for the first */
  "move-item": { before: { number: string; follows: string }; after: { number: string; follows: string } };
  "renumber-items": { renumbered: { before: string; after: string }[] };
  "remove-item": { number: string; titles: LocalizedText };
  "restore-item": { number: string };
  /** `number` counts the editions of the agenda */
  "issue-agenda": {
    number: number;
    kind: EditionKind;
    symbol: string | null;
    locales: Locale[];
    notes: LocalizedText;
    reason: string;
  };
  /** `issueAt` is an instant */
  "schedule-issue": ScheduledIssueDetail;
  "cancel-scheduled-issue": ScheduledIssueDetail;
  "issue-as-scheduled": ScheduledIssueDetail & { scheduledBy: string };
  "refuse-scheduled-issue": ScheduledIssueDetail & { scheduledBy: string; outcome?: string };
  "resolve-finding": ResolutionDetail;
  "reopen-finding": ResolutionDetail;
  "add-document": { symbol: string; after: object };
  "change-document": { symbol: string; before: object; after: object; public: boolean };
  /** the names of files, joined by commas */
  "receive-document-files": { name: string };
  "remove-received-file": { name: string };
  "issue-document": {
    symbol: string;
    locale: Locale;
    format: DocumentFormat;
    outcome: string;
    sha256: string;
    size: number;
    earlierSha256: string | undefined;
    public: boolean;
    notes?: LocalizedText;
    reason?: string;
  };
  "note-translation": { symbol: string; locale: Locale; public: boolean };
  /** `after` and `before`: the note to its readers */
  "withdraw-document": { symbol: string; public: boolean; after?: { note: LocalizedText }; reason?: string };
  "reinstate-document": { symbol: string; public: boolean; before?: { note: LocalizedText }; reason?: string };
  "change-distribution": {
    symbol: string;
    before: { distribution: Distribution };
    after: { distribution: Distribution };
    public: boolean;
    reason?: string;
  };
  "create-meeting": { after: object };
  /** the key of the meeting that was cloned */
  "clone-meeting": { clonedFrom?: string; after: object };
  /** `moved` and `cancelled`: the numbers of the plenary meetings */
  "change-meeting": { before: object; after: object; moved?: number[]; cancelled?: number[]; reason?: string };
  /** `before`: the days and the place; `reasons`: as readers are given them */
  "postpone-meeting": { before: object; after: { reasons: LocalizedText } };
  "cancel-meeting": { before: object; after: { reasons: LocalizedText } };
  /** `documents`: the symbols of those whose deadlines moved */
  "reschedule-meeting": {
    before: object;
    after: { reasons: LocalizedText };
    moved?: number[];
    cancelled?: number[];
    documents?: string[];
  };
  "adopt-agenda": AgendaAdoption & { number: number };
  "undo-adoption": AgendaAdoption;
  "change-information": { before: object; after: object };
  "edit-information-text": {
    locale: Locale;
    before: { text: string; status: TextStatus | null };
    after: { text: string; status: TextStatus };
    mergedWith?: string[];
  };
  "rename-body": { before: object; after: object };
  "announce-meeting": MeetingStatusDetail & { locales?: Locale[] };
  "open-meeting": MeetingStatusDetail;
  "adopt-report": MeetingStatusDetail;
  "archive-meeting": MeetingStatusDetail;
  "revert-meeting-status": MeetingStatusDetail & { reason: string };
  "delete-meeting-draft": NoDetail;
  "restore-meeting-draft": NoDetail;
  "move-plenary-meeting": {
    number: number;
    before: { start: string; end: string };
    after: { start: string; end: string };
  };
  "add-plenary-meeting": { number: number; after: { start: string; end: string } };
  "add-plenary-meetings": { plenaryMeetings: { plenaryMeeting: number; start: string; end: string }[] };
  "remove-plenary-meeting": { number: number; before: { start: string; end: string } };
  "restore-removed-plenary-meeting": { number: number };
  "cancel-plenary-meeting": { number: number };
  /** `items`: their numbers in order; `notes`: how many entries are no item */
  "arrange-plenary-meeting": {
    number: number;
    before: { items: string[]; notes: number };
    after: { items: string[]; notes: number };
    /** entries that went or came back, with their wordings */
    removed?: WordedEntry[];
    restored?: WordedEntry[];
  };
  "add-event": { after: EventDetail };
  "change-event": { before: EventDetail; after: EventDetail };
  /** `removed`: nobody could ever read it */
  "cancel-event": { titles: LocalizedText; removed?: true };
  "restore-event": { titles: LocalizedText };
  /** without a number the room of the meeting */
  "change-room": { number?: number; before: { room: LocalizedText }; after: { room: LocalizedText } };
  /** `before` and `after`: the wording by language */
  "write-note": { number: number; before: LocalizedText; after: LocalizedText };
  "restore-plenary-meeting": { number: number };
  /** `number` counts the editions of the programme; `plenaryMeetings`: the numbers of those that differ */
  "issue-programme": { number: number; plenaryMeetings: number[]; reason: LocalizedText };
  /** how many parts of the programme differed */
  "discard-programme-changes": { changed: number };
  "restore-discarded-programme": { changed: number };
  "compose-report": { added: number; changed: number; removed: number; retained: number };
  "add-paragraph": { section: string; itemId: string | null; locale: Locale; after: string };
  "edit-paragraph": { locale: Locale; before: string | null; after: string; minor?: true; mergedWith?: string[] };
  "restore-paragraph-text": { locale: Locale; before: string | null; after: string; restored: number };
  "undo-edit": { locale: Locale; before: string; after: string };
  "check-paragraph": { locale: Locale };
  "remove-paragraph": { paragraph: { section: string; texts: { locale: Locale; text: string }[] } };
  "restore-paragraph": NoDetail;
  "start-draft": NoDetail;
  "save-draft": NoDetail;
  "discard-draft": NoDetail;
  "receive-file": { file: string; name: string; size: number; sha256: string };
  "remove-draft-file": { file: string };
  "submit-legislation": { receiptNumber: number; title: string; state: string };
  "start-replacement": { replaces: string };
  "replace-submission": { before: SubmissionStatus; after: SubmissionStatus; replacedBy: string };
  "receive-submission": StatusDetail;
  "return-submission": StatusDetail;
  "accept-submission": StatusDetail;
  /** `of`: the State whose submission was requested */
  refuse: { of: string };
  "record-decision": { after: DecisionDetail };
  "change-decision": { before: DecisionDetail; after: DecisionDetail; mergedWith?: string[] };
  "restore-decision-text": { before: DecisionDetail; after: DecisionDetail; restored: number };
  "remove-decision": { texts: LocalizedText };
  "restore-decision": { texts: LocalizedText };
  "start-silence-procedure": { after: SilenceDetail };
  "extend-silence-procedure": { before: { deadline: string }; after: { deadline: string; reasons: LocalizedText } };
  "cancel-silence-procedure": { after: { reasons: LocalizedText } };
  "object-to-decision": { addressee: string; reason: string };
  "withdraw-objection": { addressee: string };
  "state-no-objection": { addressee: string };
  "adopt-by-silence": { deadline: string };
  "end-broken-silence": { deadline: string };
  "request-alerts": AlertDetail;
  "confirm-alerts": AlertDetail;
  "end-alerts": AlertDetail;
  "note-condition": ConditionDetail;
  "restore-file": ConditionDetail;
  /**
   * `filter`: its person by name; `entries`: those that match, without
   * responses to silence procedures; `more`: the file ends before them
   */
  "export-audit-log": { format: "csv" | "json"; filter: AuditLogFilter; entries: number; more?: true };
  "sweep-store": { files: number; partial: number; size: number };
  "load-organ-reports": NoDetail;
  "load-treaty": NoDetail;
  "add-term": { after: TermValues };
  "correct-term": { before: TermValues; after: TermValues };
  "add-state": NoDetail;
  /** `languages`: of a translator */
  "create-account": { email: string; role: Role; state: string | null; languages?: Locale[] };
  "invite-account": { email: string; role: Role; state: string | null; languages?: Locale[]; by: LinkDelivery };
  "resend-invitation": { email: string; by: LinkDelivery };
  "send-password-link": { email: string; by: LinkDelivery };
  "revoke-links": { email: string };
  "request-password-link": NoDetail;
  "set-password": { ended: number };
  "change-password": { ended: number };
  "end-own-sessions": { ended: number };
  /** the fields that differ */
  "change-account": { before: Record<string, unknown>; after: Record<string, unknown> };
  "disable-account": { email: string; ended: number };
  "enable-account": { email: string };
  "open-session": NoDetail;
  "end-session": NoDetail;
  "end-sessions": { email: string; ended: number };
  /** no longer carried out; its events stay */
  "add-sample-paragraphs": { added: number };
}

export type Operation = keyof AuditDetails;

/** An operation with its detail: a union that the operation's name discriminates. */
export type AuditedOperation = { [O in Operation]: { operation: O; detail: AuditDetails[O] } }[Operation];
