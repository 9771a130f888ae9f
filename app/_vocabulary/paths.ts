import { addressSegment, addressSegments } from "./address-segment";
import type { Locale } from "./locales";

const meeting = (locale: Locale, key: string) => `/${locale}/meetings/${addressSegment(key)}`;
const secretariat = (locale: Locale, key: string) => `/${locale}/secretariat/meetings/${addressSegment(key)}`;
const delegation = (locale: Locale, key: string) => `/${locale}/delegation/meetings/${addressSegment(key)}`;

/** What was just done about somebody's alerts: asked for them, confirmed, ended. */
export const ALERTS_DONE = ["asked", "confirmed", "ended"] as const;

type AlertsDone = (typeof ALERTS_DONE)[number];

/** What follows the path: only what is given. */
function query(part: Record<string, string | number | undefined>): string {
  const given = Object.entries(part).filter(([, value]) => value !== undefined);

  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}

/** Where a page says what was just done. */
export const JUST_DONE_ANCHOR = "done";

/** What was just done on a page, to what (an id), and before which other thing it is said where that is no longer there. */
export interface JustDone {
  done: string;
  at?: string;
  before?: string;
}

/** The query of a page that says what was just done on it, and the place where it does. */
function queryAfter(just: JustDone | undefined, part: Record<string, string | number | undefined> = {}): string {
  return `${query({ ...part, ...just })}${just ? `#${JUST_DONE_ANCHOR}` : ""}`;
}

const API = "/api/v1";

/** The JSON of what is public; a page of a list is counted from 1. */
const apiV1 = {
  openapi: () => `${API}/openapi.json`,
  meetings: (page?: number) => `${API}/meetings${query({ page })}`,
  meeting: (key: string) => `${API}/meetings/${addressSegment(key)}`,
  agenda: (key: string, language?: Locale) => `${API}/meetings/${addressSegment(key)}/agenda${query({ language })}`,
  documents: (key: string, page?: number) => `${API}/meetings/${addressSegment(key)}/documents${query({ page })}`,
  programme: (key: string, language?: Locale) =>
    `${API}/meetings/${addressSegment(key)}/programme${query({ language })}`,
  document: (symbol: string) => `${API}/documents/${addressSegments(symbol)}`,
  search: (asked: Partial<Record<"q" | "language" | "kind" | "meeting", string>> & { page?: number }) =>
    `${API}/search${query(asked)}`,
};

/** Which part of a meeting's documents is listed, and by what. */
export interface DocumentsPart {
  by?: string | undefined;
  item?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
  format?: string | undefined;
}

/** Every address of the portal. `key` is a meeting's key (`wg2-2023`). */
export const paths = {
  front: (locale: Locale) => `/${locale}`,
  /** the meetings of a body, past and to come; of one year */
  archive: (locale: Locale, body: string, year?: number) =>
    `/${locale}/archive/${addressSegment(body)}${year === undefined ? "" : `/${year}`}`,
  meeting,
  agenda: (locale: Locale, key: string, number?: string) =>
    `${meeting(locale, key)}/agenda${number ? `#${itemAnchor(number)}` : ""}`,
  agendaAkn: (locale: Locale, key: string) => `${meeting(locale, key)}/agenda.akn.xml`,
  documents: (locale: Locale, key: string, part: DocumentsPart = {}) =>
    `${meeting(locale, key)}/documents${query({ ...part })}`,
  document: (locale: Locale, symbol: string) => `/${locale}/documents/${addressSegments(symbol)}`,
  symbol: (symbol: string) => `/symbol/${addressSegments(symbol)}`,
  programme: (locale: Locale, key: string, sitting?: number) =>
    `${meeting(locale, key)}/programme${sitting ? `#${sittingAnchor(sitting)}` : ""}`,
  /** the programme as a calendar that can be subscribed to; of one plenary meeting by its number */
  programmeIcs: (locale: Locale, key: string) => `${meeting(locale, key)}/programme.ics`,
  plenaryIcs: (locale: Locale, key: string, number: number) => `${meeting(locale, key)}/programme/${number}.ics`,
  /** new and changed documents (Atom) */
  documentsAtom: (locale: Locale, key: string) => `${meeting(locale, key)}/documents.atom`,
  /** every document of the meeting in a language, in one file */
  meetingZip: (locale: Locale, key: string) => `${meeting(locale, key)}/documents.zip`,
  legislation: (locale: Locale, key: string) => `${meeting(locale, key)}/legislation`,
  report: (locale: Locale, key: string) => `${meeting(locale, key)}/report`,
  /** the picture that stands beside a link to the meeting elsewhere */
  meetingImage: (locale: Locale, key: string) => `${meeting(locale, key)}/preview.png`,
  help: (locale: Locale, section?: string) => `/${locale}/help${section ? `#${section}` : ""}`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  search: (
    locale: Locale,
    asked: { q?: string; page?: number; kind?: string; meeting?: string; language?: string } = {},
  ) => `/${locale}/search${query(asked)}`,
  /** to be told by e-mail of what is new, of one body where it is named; `done` says what was just done there */
  alerts: (locale: Locale, body?: string, done?: AlertsDone) => `/${locale}/alerts${query({ body, done })}`,
  confirmAlerts: (locale: Locale, token: string) => `/${locale}/alerts/confirm/${addressSegment(token)}`,
  endAlerts: (locale: Locale, token: string) => `/${locale}/alerts/end/${addressSegment(token)}`,
  /** where a mail program ends them by itself (RFC 8058) */
  endAlertsAtOnce: (token: string) => `/api/alerts/end/${addressSegment(token)}`,
  signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${query({ next })}`,

  secretariat: (locale: Locale) => `/${locale}/secretariat`,
  secretariatMeeting: secretariat,
  secretariatAgenda: (locale: Locale, key: string) => `${secretariat(locale, key)}/agenda`,
  /** `earlier` is an earlier text that the form is filled with, `on` the version that it is to follow: once something is saved, it is not filled in again */
  secretariatItem: (
    locale: Locale,
    key: string,
    itemId: string,
    text: Locale,
    filled: { earlier?: number; on?: number } = {},
  ) => `${secretariat(locale, key)}/agenda/${addressSegment(itemId)}/${text}${query(filled)}`,
  secretariatFindings: (locale: Locale, key: string, just?: JustDone) =>
    `${secretariat(locale, key)}/findings${queryAfter(just)}`,
  secretariatLegislation: (locale: Locale, key: string, state?: string) =>
    `${secretariat(locale, key)}/legislation${query({ state })}`,
  secretariatSubmission: (locale: Locale, key: string, submissionId: string, just?: JustDone) =>
    `${secretariat(locale, key)}/legislation/${addressSegment(submissionId)}${queryAfter(just)}`,
  secretariatReport: (locale: Locale, key: string, text?: Locale, just?: JustDone) =>
    `${secretariat(locale, key)}/report${queryAfter(just, { text })}`,
  secretariatParagraph: (locale: Locale, key: string, paragraphId: string, text: Locale) =>
    `${secretariat(locale, key)}/report/${addressSegment(paragraphId)}/${text}`,
  secretariatNewParagraph: (locale: Locale, key: string, text: Locale, at: { after?: string; place?: string } = {}) =>
    `${secretariat(locale, key)}/report/new/${text}${query(at)}`,
  reportPdf: (locale: Locale, key: string) => `${secretariat(locale, key)}/report.pdf`,
  secretariatRecord: (locale: Locale, key: string, part: { subject?: string; before?: number } = {}) =>
    `${secretariat(locale, key)}/record${query(part)}`,
  accounts: (locale: Locale, before?: number) => `/${locale}/secretariat/accounts${query({ before })}`,
  accountsAfter: (locale: Locale, just: JustDone) => `/${locale}/secretariat/accounts${queryAfter(just)}`,

  delegation: (locale: Locale) => `/${locale}/delegation`,
  delegationLegislation: (locale: Locale, key: string, just?: JustDone) =>
    `${delegation(locale, key)}${queryAfter(just)}`,
  lodgeLegislation: (locale: Locale, key: string, draft?: string) =>
    `${delegation(locale, key)}/lodge${query({ draft })}`,
  submission: (locale: Locale, key: string, submissionId: string) =>
    `${delegation(locale, key)}/legislation/${addressSegment(submissionId)}`,

  /** where the form to lodge legislation is sent; the language and the meeting are for the answer to whoever is signed out */
  lodgeUpload: (locale: Locale, key: string) => `/api/legislation${query({ locale, meeting: key })}`,
  /** the JSON of what is public, under `/api/v1` */
  apiV1,
  sitemap: () => "/sitemap.xml",
  sitemapPart: (number: number) => `/sitemaps/${number}.xml`,
  securityTxt: () => "/.well-known/security.txt",
  file: (fileId: string) => `/api/files/${addressSegment(fileId)}`,
};

/** The permanent anchor of an agenda item: `"1 (a)"` gives `item-1-a`. */
export function itemAnchor(number: string): string {
  return `item-${number.toLowerCase().replace(/[()]/g, " ").trim().replace(/\s+/g, "-")}`;
}

/** The permanent anchor of a plenary meeting on the programme; `number` counts through the meeting. */
export function sittingAnchor(number: number): string {
  return `plenary-meeting-${number}`;
}

/** The parts of a meeting that anyone may read, in the order of its navigation. */
export const MEETING_PARTS = ["glance", "agenda", "documents", "programme", "legislation", "report"] as const;

export type MeetingPart = (typeof MEETING_PARTS)[number];

/** The page of a part of a meeting. */
export function meetingPart(part: MeetingPart, locale: Locale, key: string): string {
  return part === "glance" ? paths.meeting(locale, key) : paths[part](locale, key);
}
