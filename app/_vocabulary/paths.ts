import type { AccountsPart } from "./accounts-part";
import { ADDRESS_BUILDERS } from "./build-address";
import type { ComparedEditions } from "./compared-editions";
import { splitItemNumber } from "./item-number";
import type { Locale } from "./locales";
import type { HistoryQuery } from "./text-history";

/** Results that the alerts page confirms: alerts were requested, confirmed or ended. */
export const ALERT_OUTCOMES = ["requested", "confirmed", "ended"] as const;

type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

/** The response that an addressee of a silence procedure has just sent. */
export const SILENCE_RESPONSES = ["objected", "withdrawn", "agreed"] as const;

export type SilenceResponse = (typeof SILENCE_RESPONSES)[number];

/** Anchor of the message that confirms a completed action. */
export const COMPLETED_ACTION_ANCHOR = "done";

/** Anchor of the information for participants on the page of a meeting. */
export const INFORMATION_ANCHOR = "information";

/** Anchor of the forms that add something to a programme. */
export const ADD_ANCHOR = "add";

/** Anchor of what was done with a translation file. */
export const IMPORTED_ANCHOR = "imported";

/** Anchor of the text of a document on its page. */
export const DOCUMENT_TEXT_ANCHOR = "text";

/** Anchor of the form with which a part of an import is corrected. */
export const IMPORT_FORM_ANCHOR = "correction";

/**
 * A completed action that a page confirms: the action, the id of its subject, and the id of the
 * element before which the message appears if the subject is gone.
 */
export interface CompletedAction {
  done: string;
  at?: string;
  before?: string;
}

/** The query parameter by which staff ask for a public page as it will be once it is issued. */
export const PREVIEW_PARAMETER = "preview";

/** Returns the address of a public page as it will be once it is issued, for staff alone. */
export function previewAddress(address: string): string {
  const [path = "", anchor] = address.split("#", 2);

  return `${path}${path.includes("?") ? "&" : "?"}${PREVIEW_PARAMETER}=1${anchor ? `#${anchor}` : ""}`;
}

/** Returns the anchor of the message that confirms a completed action. */
function anchorOf(completed: Partial<CompletedAction> | undefined): string {
  return completed?.done ? `#${COMPLETED_ACTION_ANCHOR}` : "";
}

/** Grouping and filters of a meeting's document list. */
export interface DocumentsPart {
  by?: string | undefined;
  item?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
  format?: string | undefined;
}

/** Order and filters of the secretariat's register of documents. */
export interface RegisterQuery {
  sort?: string | undefined;
  kind?: string | undefined;
  item?: string | undefined;
  missing?: string | undefined;
  due?: string | undefined;
}

const build = ADDRESS_BUILDERS;

/** Public JSON; pages of a list count from 1. */
const apiV1 = {
  openapi: build.apiOpenapi,
  meetings: (page?: number) => build.apiMeetings({ page }),
  meeting: build.apiMeeting,
  agenda: (key: string, language?: Locale) => build.apiAgenda(key, { language }),
  documents: (key: string, page?: number) => build.apiDocuments(key, { page }),
  programme: (key: string, language?: Locale) => build.apiProgramme(key, { language }),
  document: build.apiDocument,
  search: build.apiSearch,
};

/**
 * All addresses of the portal, by the names of their routes: each takes the parameters of its path,
 * by name where they are several beside the language, then its query, unless stated otherwise here.
 * `key` is a meeting's key (`wg2-2023`).
 */
export const paths = {
  ...build,
  /** past and future meetings of a body, optionally of one year */
  archive: (locale: Locale, body: string, year?: number) =>
    year === undefined ? build.archive(locale, body) : build.archiveYear(locale, { body, year }),
  /** `item` is an item's number as printed */
  agenda: (locale: Locale, key: string, { item }: { item?: string } = {}) =>
    `${build.agenda(locale, key)}${item ? `#${itemAnchor(item)}` : ""}`,
  /** the information for participants, on the page of the meeting */
  information: (locale: Locale, key: string) => `${build.meeting(locale, key)}#${INFORMATION_ANCHOR}`,
  programme: (locale: Locale, key: string, plenaryMeeting?: number) =>
    `${build.programme(locale, key)}${plenaryMeeting ? `#${plenaryMeetingAnchor(plenaryMeeting)}` : ""}`,
  /** one plenary meeting by its number, as a calendar */
  plenaryMeetingIcs: (locale: Locale, key: string, number: number) =>
    build.plenaryMeetingIcs(locale, { meeting: key, calendar: `${number}.ics` }),
  help: (locale: Locale, section?: string) => `${build.help(locale)}${section ? `#${section}` : ""}`,
  /** e-mail alerts, of one body if given; `done` is the action that the page confirms */
  alerts: (locale: Locale, body?: string, done?: AlertOutcome) => build.alerts(locale, { body, done }),
  /** `done` is what the addressee has just done */
  silence: (locale: Locale, token: string, done?: SilenceResponse) =>
    build.silence(locale, token, { done }) + anchorOf(done && { done }),
  /** `done` is `password` after one was set */
  signIn: (locale: Locale, next?: string, done?: "password") => build.signIn(locale, { next, done }),
  forgottenPassword: (locale: Locale, done?: "requested") => build.forgottenPassword(locale, { done }),
  ownAccount: (locale: Locale, completed?: CompletedAction) =>
    build.ownAccount(locale, { ...completed }) + anchorOf(completed),

  /** `show`: all entries of one kind of work, or all meetings */
  secretariat: (locale: Locale, query: { show?: string } & Partial<CompletedAction> = {}) =>
    build.secretariat(locale, query) + anchorOf(query),
  /** `from` is the key of the meeting that is cloned */
  secretariatNewMeeting: (locale: Locale, from?: string) => build.secretariatNewMeeting(locale, { from }),
  secretariatImports: (locale: Locale, completed?: CompletedAction) =>
    build.secretariatImports(locale, { ...completed }) + anchorOf(completed),
  /** `edit` is the part that is being corrected; the address then leads to its form */
  secretariatImport: (
    locale: Locale,
    draft: string,
    query: {
      text?: Locale | undefined;
      edit?: string | undefined;
      show?: "check" | undefined;
    } & Partial<CompletedAction> = {},
  ) => build.secretariatImport(locale, draft, query) + (query.edit ? `#${IMPORT_FORM_ANCHOR}` : anchorOf(query)),
  importUpload: (locale: Locale, draft?: string) => build.importUpload({ locale, draft }),
  secretariatMeeting: (locale: Locale, key: string, completed?: CompletedAction) =>
    build.secretariatMeeting(locale, key, { ...completed }) + anchorOf(completed),
  secretariatAgenda: (locale: Locale, key: string, completed?: CompletedAction) =>
    build.secretariatAgenda(locale, key, { ...completed }) + anchorOf(completed),
  secretariatAdoptAgenda: (locale: Locale, key: string, query: Partial<CompletedAction> = {}) =>
    build.secretariatAdoptAgenda(locale, key, query) + anchorOf(query),
  /** `edition` is the number of the edition whose changes are shown */
  secretariatIssueAgenda: (
    locale: Locale,
    key: string,
    query: Partial<ComparedEditions> & Partial<CompletedAction> = {},
  ) => build.secretariatIssueAgenda(locale, key, query) + anchorOf(query),
  secretariatDocuments: (locale: Locale, key: string, query: RegisterQuery & Partial<CompletedAction> = {}) =>
    build.secretariatDocuments(locale, key, query) + anchorOf(query),
  secretariatDocumentFiles: (locale: Locale, key: string, completed?: CompletedAction) =>
    build.secretariatDocumentFiles(locale, key, { ...completed }) + anchorOf(completed),
  documentsUpload: (locale: Locale, meeting: string, document?: string) =>
    build.documentsUpload({ locale, meeting, document }),
  secretariatDocument: (locale: Locale, document: { meeting: string; document: string }, completed?: CompletedAction) =>
    build.secretariatDocument(locale, document, { ...completed }) + anchorOf(completed),
  /** `edition` is the number of the edition whose changes are shown */
  secretariatIssueProgramme: (
    locale: Locale,
    key: string,
    query: Partial<ComparedEditions> & Partial<CompletedAction> = {},
  ) => build.secretariatIssueProgramme(locale, key, query) + anchorOf(query),
  /**
   * `edit` is the number of the plenary meeting that is being changed, `part` what of it and `entry` its
   * entry, `event` the id of the event that is, `add` the form that is open to add something, `issued`
   * whether what was just done is public; the address leads there
   */
  secretariatProgramme: (
    locale: Locale,
    key: string,
    query: {
      edit?: number;
      part?: string;
      entry?: string;
      event?: string;
      add?: string;
      issued?: boolean | undefined;
    } & Partial<CompletedAction> = {},
  ) =>
    build.secretariatProgramme(locale, key, { ...query, issued: query.issued ? "now" : undefined }) +
    (anchorOf(query) ||
      (query.edit && `#${plenaryMeetingAnchor(query.edit)}`) ||
      (query.event && `#${workEventAnchor(query.event)}`) ||
      (query.add ? `#${ADD_ANCHOR}` : "")),
  /** `done` is `restored` after an earlier revision was */
  secretariatItemHistory: (
    locale: Locale,
    text: { meeting: string; item: string; text: Locale },
    query: HistoryQuery & { done?: "restored" } = {},
  ) => build.secretariatItemHistory(locale, text, { ...query }) + anchorOf(query),
  secretariatParagraphHistory: (
    locale: Locale,
    text: { meeting: string; paragraph: string; text: Locale },
    query: HistoryQuery & { done?: "restored" } = {},
  ) => build.secretariatParagraphHistory(locale, text, { ...query }) + anchorOf(query),
  secretariatDecisionHistory: (
    locale: Locale,
    text: { meeting: string; decision: string },
    query: HistoryQuery & { done?: "restored" } = {},
  ) => build.secretariatDecisionHistory(locale, text, { ...query }) + anchorOf(query),
  secretariatDecisions: (locale: Locale, key: string, completed?: CompletedAction) =>
    build.secretariatDecisions(locale, key, { ...completed }) + anchorOf(completed),
  /** `show`: the texts that need work, the drafts, or what differs between languages; `language`: whose texts are listed */
  secretariatLanguages: (
    locale: Locale,
    key: string,
    query: { show?: "needed" | "drafts" | "checks" | undefined; language?: Locale | undefined; import?: string } = {},
  ) => build.secretariatLanguages(locale, key, query) + (query.import ? `#${IMPORTED_ANCHOR}` : ""),
  translationsUpload: (locale: Locale, meeting: string) => build.translationsUpload({ locale, meeting }),
  /** `beside`: the further languages that are shown */
  secretariatTranslation: (
    locale: Locale,
    text: { meeting: string; item: string; text: Locale },
    beside: readonly Locale[] = [],
    typed?: string,
  ) => build.secretariatTranslation(locale, text, { beside: beside.join(",") || undefined, typed }),
  /** `fill` is `delegations` where their accounts fill the form */
  secretariatNewSilence: (locale: Locale, key: string, fill?: "delegations") =>
    build.secretariatNewSilence(locale, key, { fill }),
  secretariatSilence: (locale: Locale, silence: { meeting: string; procedure: string }, completed?: CompletedAction) =>
    build.secretariatSilence(locale, silence, { ...completed }) + anchorOf(completed),
  secretariatFindings: (locale: Locale, key: string, completed?: CompletedAction) =>
    build.secretariatFindings(locale, key, { ...completed }) + anchorOf(completed),
  secretariatSubmission: (
    locale: Locale,
    submission: { meeting: string; submission: string },
    completed?: CompletedAction,
  ) => build.secretariatSubmission(locale, submission, { ...completed }) + anchorOf(completed),
  secretariatReport: (
    locale: Locale,
    key: string,
    query: { text?: Locale | undefined } & Partial<CompletedAction> = {},
  ) => build.secretariatReport(locale, key, query) + anchorOf(query),
  accounts: (locale: Locale, part: AccountsPart & { before?: number | undefined } = {}) =>
    build.accounts(locale, { ...part }),
  inviteAccount: (locale: Locale, completed?: CompletedAction) =>
    build.inviteAccount(locale, { ...completed }) + anchorOf(completed),
  account: (locale: Locale, account: string, completed?: CompletedAction) =>
    build.account(locale, account, { ...completed }) + anchorOf(completed),
  delegationMembers: (locale: Locale, completed?: CompletedAction) =>
    build.delegationMembers(locale, { ...completed }) + anchorOf(completed),
  delegationLegislation: (locale: Locale, key: string, completed?: CompletedAction) =>
    build.delegationLegislation(locale, key, { ...completed }) + anchorOf(completed),
  /** target of the submission form; language and meeting serve the response to signed-out users */
  submitLegislationUpload: (locale: Locale, key: string) => build.submitLegislationUpload({ locale, meeting: key }),
  apiV1,
  sitemapPart: (number: number) => build.sitemapPart(`${number}.xml`),
};

/** Returns the permanent anchor of an agenda item: `"1 (a)"` gives `item-1-a`, `"II.1"` `item-ii-1`. */
export function itemAnchor(number: string): string {
  const { segment, own } = splitItemNumber(number);
  const parts = [...(segment ? [segment] : []), ...own.replace(/[()]/g, " ").trim().split(/\s+/)];

  return `item-${parts.join("-").toLowerCase()}`;
}

/** Returns the permanent anchor of a plenary meeting; `number` counts through the meeting. */
export function plenaryMeetingAnchor(number: number): string {
  return `plenary-meeting-${number}`;
}

/** Returns the anchor of an entry of the programme that is no plenary meeting, for those who edit it. */
export function workEventAnchor(id: string): string {
  return `event-${id}`;
}

/** The public parts of a meeting, in the order of its navigation. */
export const MEETING_PARTS = ["overview", "agenda", "documents", "programme", "legislation", "report"] as const;

export type MeetingPart = (typeof MEETING_PARTS)[number];

/** Returns the address of a part of a meeting. */
export function meetingPartPath(part: MeetingPart, locale: Locale, key: string): string {
  return part === "overview" ? paths.meeting(locale, key) : paths[part](locale, key);
}
