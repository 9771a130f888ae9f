import type { Locale } from "./locales";

const meeting = (locale: Locale, key: string) => `/${locale}/meetings/${key}`;
const secretariat = (locale: Locale, key: string) => `/${locale}/secretariat/meetings/${key}`;
const delegation = (locale: Locale, key: string) => `/${locale}/delegation/meetings/${key}`;

/** What follows the path: only what is given. */
function query(part: Record<string, string | number | undefined>): string {
  const given = Object.entries(part).filter(([, value]) => value !== undefined);

  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}

/** Every address of the portal. `key` is a meeting's key (`wg2-2023`). */
export const paths = {
  front: (locale: Locale) => `/${locale}`,
  meeting,
  agenda: (locale: Locale, key: string, number?: string) =>
    `${meeting(locale, key)}/agenda${number ? `#${itemAnchor(number)}` : ""}`,
  documents: (locale: Locale, key: string) => `${meeting(locale, key)}/documents`,
  document: (locale: Locale, symbol: string) => `/${locale}/documents/${symbol}`,
  symbol: (symbol: string) => `/symbol/${symbol}`,
  programme: (locale: Locale, key: string, sitting?: number) =>
    `${meeting(locale, key)}/programme${sitting ? `#${sittingAnchor(sitting)}` : ""}`,
  legislation: (locale: Locale, key: string) => `${meeting(locale, key)}/legislation`,
  report: (locale: Locale, key: string) => `${meeting(locale, key)}/report`,
  signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${query({ next })}`,

  secretariat: (locale: Locale) => `/${locale}/secretariat`,
  secretariatMeeting: secretariat,
  secretariatAgenda: (locale: Locale, key: string) => `${secretariat(locale, key)}/agenda`,
  secretariatItem: (locale: Locale, key: string, itemId: string, text: Locale, earlier?: number) =>
    `${secretariat(locale, key)}/agenda/${itemId}/${text}${query({ earlier })}`,
  secretariatFindings: (locale: Locale, key: string) => `${secretariat(locale, key)}/findings`,
  secretariatLegislation: (locale: Locale, key: string, state?: string) =>
    `${secretariat(locale, key)}/legislation${query({ state })}`,
  secretariatSubmission: (locale: Locale, key: string, submissionId: string) =>
    `${secretariat(locale, key)}/legislation/${submissionId}`,
  secretariatReport: (locale: Locale, key: string, text?: Locale, done?: "added" | "removed" | "restored") =>
    `${secretariat(locale, key)}/report${query({ text, done })}`,
  secretariatParagraph: (locale: Locale, key: string, paragraphId: string, text: Locale) =>
    `${secretariat(locale, key)}/report/${paragraphId}/${text}`,
  secretariatNewParagraph: (locale: Locale, key: string, text: Locale, at: { after?: string; place?: string } = {}) =>
    `${secretariat(locale, key)}/report/new/${text}${query(at)}`,
  reportPdf: (locale: Locale, key: string) => `${secretariat(locale, key)}/report.pdf`,
  secretariatRecord: (locale: Locale, key: string, part: { subject?: string; before?: number } = {}) =>
    `${secretariat(locale, key)}/record${query(part)}`,
  accounts: (locale: Locale, before?: number) => `/${locale}/secretariat/accounts${query({ before })}`,

  delegation: (locale: Locale) => `/${locale}/delegation`,
  delegationLegislation: delegation,
  lodgeLegislation: (locale: Locale, key: string, draft?: string) =>
    `${delegation(locale, key)}/lodge${query({ draft })}`,
  submission: (locale: Locale, key: string, submissionId: string) =>
    `${delegation(locale, key)}/legislation/${submissionId}`,

  /** where the form to lodge legislation is sent; the language and the meeting are for the answer to whoever is signed out */
  lodgeUpload: (locale: Locale, key: string) => `/api/legislation${query({ locale, meeting: key })}`,
  file: (fileId: string) => `/api/files/${fileId}`,
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
