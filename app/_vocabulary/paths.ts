import { addressSegment, addressSegments } from "./address-segment";
import type { Locale } from "./locales";

const meeting = (locale: Locale, key: string) => `/${locale}/meetings/${addressSegment(key)}`;
const secretariat = (locale: Locale, key: string) => `/${locale}/secretariat/meetings/${addressSegment(key)}`;
const delegation = (locale: Locale, key: string) => `/${locale}/delegation/meetings/${addressSegment(key)}`;

/** Results that the alerts page confirms: alerts were requested, confirmed or ended. */
export const ALERT_OUTCOMES = ["asked", "confirmed", "ended"] as const;

type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

/** Returns the query string of the parameters that have a value. */
function queryString(part: Record<string, string | number | undefined>): string {
  const given = Object.entries(part).filter(([, value]) => value !== undefined);

  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}

/** Anchor of the message that confirms a completed action. */
export const COMPLETED_ACTION_ANCHOR = "done";

/**
 * A completed action that a page confirms: the action, the id of its subject, and the id of the
 * element before which the message appears if the subject is gone.
 */
export interface CompletedAction {
  done: string;
  at?: string;
  before?: string;
}

/** Returns the query and the anchor of a page that confirms a completed action. */
function completedActionQuery(
  completed: CompletedAction | undefined,
  part: Record<string, string | number | undefined> = {},
): string {
  return `${queryString({ ...part, ...completed })}${completed ? `#${COMPLETED_ACTION_ANCHOR}` : ""}`;
}

const API = "/api/v1";

/** Public JSON; pages of a list count from 1. */
const apiV1 = {
  openapi: () => `${API}/openapi.json`,
  meetings: (page?: number) => `${API}/meetings${queryString({ page })}`,
  meeting: (key: string) => `${API}/meetings/${addressSegment(key)}`,
  agenda: (key: string, language?: Locale) =>
    `${API}/meetings/${addressSegment(key)}/agenda${queryString({ language })}`,
  documents: (key: string, page?: number) => `${API}/meetings/${addressSegment(key)}/documents${queryString({ page })}`,
  programme: (key: string, language?: Locale) =>
    `${API}/meetings/${addressSegment(key)}/programme${queryString({ language })}`,
  document: (symbol: string) => `${API}/documents/${addressSegments(symbol)}`,
  search: (query: Partial<Record<"q" | "language" | "kind" | "meeting", string>> & { page?: number }) =>
    `${API}/search${queryString(query)}`,
};

/** Grouping and filters of a meeting's document list. */
export interface DocumentsPart {
  by?: string | undefined;
  item?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
  format?: string | undefined;
}

/** All addresses of the portal. `key` is a meeting's key (`wg2-2023`). */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  /** past and future meetings of a body, optionally of one year */
  archive: (locale: Locale, body: string, year?: number) =>
    `/${locale}/archive/${addressSegment(body)}${year === undefined ? "" : `/${year}`}`,
  meeting,
  agenda: (locale: Locale, key: string, number?: string) =>
    `${meeting(locale, key)}/agenda${number ? `#${itemAnchor(number)}` : ""}`,
  agendaAkn: (locale: Locale, key: string) => `${meeting(locale, key)}/agenda.akn.xml`,
  documents: (locale: Locale, key: string, part: DocumentsPart = {}) =>
    `${meeting(locale, key)}/documents${queryString({ ...part })}`,
  document: (locale: Locale, symbol: string) => `/${locale}/documents/${addressSegments(symbol)}`,
  symbol: (symbol: string) => `/symbol/${addressSegments(symbol)}`,
  programme: (locale: Locale, key: string, plenaryMeeting?: number) =>
    `${meeting(locale, key)}/programme${plenaryMeeting ? `#${plenaryMeetingAnchor(plenaryMeeting)}` : ""}`,
  /** the programme as a calendar for subscription; below, one plenary meeting by its number */
  programmeIcs: (locale: Locale, key: string) => `${meeting(locale, key)}/programme.ics`,
  plenaryMeetingIcs: (locale: Locale, key: string, number: number) => `${meeting(locale, key)}/programme/${number}.ics`,
  /** new and changed documents (Atom) */
  documentsAtom: (locale: Locale, key: string) => `${meeting(locale, key)}/documents.atom`,
  /** all documents of the meeting in a language */
  meetingZip: (locale: Locale, key: string) => `${meeting(locale, key)}/documents.zip`,
  legislation: (locale: Locale, key: string) => `${meeting(locale, key)}/legislation`,
  report: (locale: Locale, key: string) => `${meeting(locale, key)}/report`,
  /** preview image for links to the meeting on other sites */
  meetingImage: (locale: Locale, key: string) => `${meeting(locale, key)}/preview.png`,
  help: (locale: Locale, section?: string) => `/${locale}/help${section ? `#${section}` : ""}`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  search: (
    locale: Locale,
    query: { q?: string; page?: number; kind?: string; meeting?: string; language?: string } = {},
  ) => `/${locale}/search${queryString(query)}`,
  /** e-mail alerts, of one body if given; `done` is the action that the page confirms */
  alerts: (locale: Locale, body?: string, done?: AlertOutcome) => `/${locale}/alerts${queryString({ body, done })}`,
  confirmAlerts: (locale: Locale, token: string) => `/${locale}/alerts/confirm/${addressSegment(token)}`,
  endAlerts: (locale: Locale, token: string) => `/${locale}/alerts/end/${addressSegment(token)}`,
  /** one-click unsubscribing by a mail client (RFC 8058) */
  oneClickUnsubscribe: (token: string) => `/api/alerts/end/${addressSegment(token)}`,
  signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${queryString({ next })}`,

  secretariat: (locale: Locale) => `/${locale}/secretariat`,
  secretariatMeeting: secretariat,
  secretariatAgenda: (locale: Locale, key: string) => `${secretariat(locale, key)}/agenda`,
  /**
   * `earlier` is an earlier text with which the form is filled, `on` the version that it replaces:
   * after a save that version is gone, and the form is not filled again
   */
  secretariatItem: (
    locale: Locale,
    key: string,
    itemId: string,
    text: Locale,
    prefill: { earlier?: number; on?: number } = {},
  ) => `${secretariat(locale, key)}/agenda/${addressSegment(itemId)}/${text}${queryString(prefill)}`,
  secretariatFindings: (locale: Locale, key: string, completed?: CompletedAction) =>
    `${secretariat(locale, key)}/findings${completedActionQuery(completed)}`,
  secretariatLegislation: (locale: Locale, key: string, status?: string) =>
    `${secretariat(locale, key)}/legislation${queryString({ state: status })}`,
  secretariatSubmission: (locale: Locale, key: string, submissionId: string, completed?: CompletedAction) =>
    `${secretariat(locale, key)}/legislation/${addressSegment(submissionId)}${completedActionQuery(completed)}`,
  secretariatReport: (locale: Locale, key: string, text?: Locale, completed?: CompletedAction) =>
    `${secretariat(locale, key)}/report${completedActionQuery(completed, { text })}`,
  secretariatParagraph: (locale: Locale, key: string, paragraphId: string, text: Locale) =>
    `${secretariat(locale, key)}/report/${addressSegment(paragraphId)}/${text}`,
  secretariatNewParagraph: (locale: Locale, key: string, text: Locale, at: { after?: string; place?: string } = {}) =>
    `${secretariat(locale, key)}/report/new/${text}${queryString(at)}`,
  reportPdf: (locale: Locale, key: string) => `${secretariat(locale, key)}/report.pdf`,
  secretariatAuditLog: (locale: Locale, key: string, part: { subject?: string; before?: number } = {}) =>
    `${secretariat(locale, key)}/record${queryString(part)}`,
  accounts: (locale: Locale, before?: number) => `/${locale}/secretariat/accounts${queryString({ before })}`,
  accountsAfter: (locale: Locale, completed: CompletedAction) =>
    `/${locale}/secretariat/accounts${completedActionQuery(completed)}`,

  delegation: (locale: Locale) => `/${locale}/delegation`,
  delegationLegislation: (locale: Locale, key: string, completed?: CompletedAction) =>
    `${delegation(locale, key)}${completedActionQuery(completed)}`,
  submitLegislation: (locale: Locale, key: string, draft?: string) =>
    `${delegation(locale, key)}/lodge${queryString({ draft })}`,
  submission: (locale: Locale, key: string, submissionId: string) =>
    `${delegation(locale, key)}/legislation/${addressSegment(submissionId)}`,

  /** target of the submission form; language and meeting serve the response to signed-out users */
  submitLegislationUpload: (locale: Locale, key: string) => `/api/legislation${queryString({ locale, meeting: key })}`,
  apiV1,
  sitemap: () => "/sitemap.xml",
  sitemapPart: (number: number) => `/sitemaps/${number}.xml`,
  securityTxt: () => "/.well-known/security.txt",
  file: (fileId: string) => `/api/files/${addressSegment(fileId)}`,
};

/** Returns the permanent anchor of an agenda item: `"1 (a)"` gives `item-1-a`. */
export function itemAnchor(number: string): string {
  return `item-${number.toLowerCase().replace(/[()]/g, " ").trim().replace(/\s+/g, "-")}`;
}

/** Returns the permanent anchor of a plenary meeting; `number` counts through the meeting. */
export function plenaryMeetingAnchor(number: number): string {
  return `plenary-meeting-${number}`;
}

/** The public parts of a meeting, in the order of its navigation. */
export const MEETING_PARTS = ["glance", "agenda", "documents", "programme", "legislation", "report"] as const;

export type MeetingPart = (typeof MEETING_PARTS)[number];

/** Returns the address of a part of a meeting. */
export function meetingPartPath(part: MeetingPart, locale: Locale, key: string): string {
  return part === "glance" ? paths.meeting(locale, key) : paths[part](locale, key);
}
