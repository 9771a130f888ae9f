import { type FeedEntry, type FeedLink, writeFeed } from "@/app/_formats/atom";
import { printMovedDays } from "@/app/_i18n/meeting-days";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { isElsewhere, type MeetingDates, type ScheduleChange } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Meeting } from "../meetings/queries";
import type { MeetingDocument } from "./queries";
import { summarizeDocument } from "./summarize-document";

/** The newest entries come first; older ones are left out. */
const MAX_ENTRIES = 100;

/** Year since which the portal mints these URIs (RFC 4151, section 2.1). */
const NAMED_SINCE = 2026;

/** The meeting of a feed, with its documents and the changes of its days. */
interface FeedContent {
  meeting: Meeting;
  documents: MeetingDocument[];
  /** of the days of the meeting */
  changes: ScheduleChange[];
}

/**
 * Renders a meeting's new and changed documents, and each change of its days, as an Atom feed in one
 * language, latest change first. Documents of which nothing was issued are left out.
 */
export function renderFeed({ meeting, documents, changes }: FeedContent, locale: Locale, publicUrl: string): string {
  const t = getTranslator(locale, "feed");
  const { body, line } = meetingName(meeting, locale);
  const ofDocuments = documents.flatMap((document) => {
    const updated = updatedAt(document);
    return updated ? [entryOf(document, updated, meeting, locale, publicUrl)] : [];
  });
  const entries = [...ofDocuments, ...changes.map((change) => changeEntry(change, meeting, locale, publicUrl))]
    .sort((one, other) => other.updated.getTime() - one.updated.getTime())
    .slice(0, MAX_ENTRIES);

  return writeFeed({
    id: tagUri(publicUrl, ["meetings", meeting.key, "documents", locale]),
    title: { text: t("title", { meeting: line }), language: locale },
    subtitle: { text: t("subtitle"), language: locale },
    author: { text: body.text, language: body.locale },
    updated: entries[0]?.updated ?? meeting.createdAt,
    links: [
      feedLink("self", locale, meeting, publicUrl),
      pageLink(`${publicUrl}${paths.documents(locale, meeting.key)}`, locale),
      ...LOCALES.filter((other) => other !== locale).map((other) => feedLink("alternate", other, meeting, publicUrl)),
    ],
    entries,
  });
}

/** Returns the last change; if only the day of issue is known, that day. */
function updatedAt({ changedAt, issuedOn }: MeetingDocument): Date | undefined {
  return changedAt ?? (issuedOn === undefined ? undefined : new Date(`${issuedOn}T00:00:00Z`));
}

function entryOf(
  document: MeetingDocument,
  updated: Date,
  { timeZone }: Meeting,
  locale: Locale,
  publicUrl: string,
): FeedEntry {
  const t = getTranslator(locale, "feed");
  const title = pickText(document.titles, locale, document.originalLanguage);
  const files = document.versions.flatMap((version) => version.files.map((file) => ({ ...file, in: version.locale })));

  return {
    id: tagUri(publicUrl, ["documents", ...foldSymbol(document.symbol).split("/"), locale]),
    title: {
      text: title ? t("entry", { symbol: document.symbol, title: title.text }) : document.symbol,
      language: title?.locale ?? locale,
    },
    summary: { text: summarizeDocument(document, locale, timeZone), language: locale },
    updated,
    category: { term: document.kind, label: getTranslator(locale, "documents")(`kinds.${document.kind}`) },
    links: [
      pageLink(`${publicUrl}${paths.document(locale, document.symbol)}`, locale),
      ...files.map((file) => ({
        rel: "enclosure" as const,
        href: `${publicUrl}${paths.file(file.fileId)}`,
        type: file.mediaType,
        hreflang: file.in,
        title: file.name,
        length: file.size,
      })),
    ],
  };
}

/** Returns the entry of a change of the meeting's days: one for each, which never changes. */
function changeEntry(change: ScheduleChange, meeting: Meeting, locale: Locale, publicUrl: string): FeedEntry {
  const { kind, number, before, after, at } = change;
  const t = getTranslator(locale, "meeting");
  const reason = pickText(change.reasons, locale, meeting.original);
  const hasPlace = after !== null && isElsewhere(before, after);
  const days = (dates: MeetingDates) => printMovedDays(dates, { hasPlace, original: meeting.original, locale });
  const isConfirmed = after && !hasPlace && days(after) === days(before);
  const what = isConfirmed
    ? t("schedule.confirmed", { days: days(after) })
    : after
      ? t("schedule.moved", { before: days(before), after: days(after) })
      : `${t(`schedule.${kind === "cancelled" ? "cancelled" : "postponed"}Banner`)} ${t("schedule.earlierDates", { days: days(before) })}`;

  return {
    id: tagUri(publicUrl, ["meetings", meeting.key, "schedule", String(number), locale]),
    title: { text: what, language: locale },
    summary: reason ? { text: reason.text, language: reason.locale } : { text: what, language: locale },
    updated: new Date(at),
    category: { term: `meeting-${kind}`, label: t(`schedule.${kind}`) },
    links: [pageLink(`${publicUrl}${paths.meeting(locale, meeting.key)}`, locale)],
  };
}

function feedLink(rel: "self" | "alternate", locale: Locale, meeting: Meeting, publicUrl: string): FeedLink {
  const href = `${publicUrl}${paths.documentsAtom(locale, meeting.key)}`;

  return { rel, href, type: "application/atom+xml", hreflang: locale };
}

function pageLink(href: string, locale: Locale): FeedLink {
  return { rel: "alternate", href, type: "text/html", hreflang: locale };
}

/** Returns a permanent identifier (RFC 4151). */
function tagUri(publicUrl: string, parts: string[]): string {
  return `tag:${new URL(publicUrl).hostname},${NAMED_SINCE}:${parts.map(encodeURIComponent).join("/")}`;
}
