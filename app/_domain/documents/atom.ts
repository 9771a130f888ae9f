import { type FeedEntry, type FeedLink, writeFeed } from "@/app/_formats/atom";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Meeting } from "../meetings/queries";
import type { MeetingDocument } from "./queries";

/** What a feed says, in its language. */
export interface FeedWords {
  locale: Locale;
  title: string;
  subtitle: string;
  body: { text: string; locale: Locale };
  kind: (document: MeetingDocument) => string;
  /** the symbol with the title */
  entry: (symbol: string, title: string) => string;
  /** what is new of a document, and in which languages */
  summary: (document: MeetingDocument) => string;
}

/** No feed is longer: the newest stand first. */
const MOST_ENTRIES = 100;

/** The year since which the portal gives these names (RFC 4151, section 2.1). */
const NAMED_SINCE = 2026;

/** The new and changed documents of a meeting as a feed in one language, the latest change first; documents of which nothing has been issued are not in it. */
export function renderFeed(
  meeting: Meeting,
  documents: MeetingDocument[],
  words: FeedWords,
  publicUrl: string,
): string {
  const { locale } = words;
  const entries = documents
    .flatMap((document) => {
      const updated = updatedAt(document);
      return updated ? [{ document, updated }] : [];
    })
    .sort((one, other) => other.updated.getTime() - one.updated.getTime())
    .slice(0, MOST_ENTRIES)
    .map(({ document, updated }) => entryOf(document, updated, words, publicUrl));

  return writeFeed({
    id: nameOf(publicUrl, ["meetings", meeting.key, "documents", locale]),
    title: { text: words.title, language: locale },
    subtitle: { text: words.subtitle, language: locale },
    author: { text: words.body.text, language: words.body.locale },
    updated: entries[0]?.updated ?? meeting.enteredAt,
    links: [
      feedLink("self", locale, meeting, publicUrl),
      pageLink(`${publicUrl}${paths.documents(locale, meeting.key)}`, locale),
      ...LOCALES.filter((other) => other !== locale).map((other) => feedLink("alternate", other, meeting, publicUrl)),
    ],
    entries,
  });
}

/** When last something became known of it; where only the day of issue is, then. */
function updatedAt({ changedAt, issuedOn }: MeetingDocument): Date | undefined {
  return changedAt ?? (issuedOn === undefined ? undefined : new Date(`${issuedOn}T00:00:00Z`));
}

function entryOf(document: MeetingDocument, updated: Date, words: FeedWords, publicUrl: string): FeedEntry {
  const { locale } = words;
  const title = pickText(document.titles, locale, document.originalLanguage);
  const files = document.versions.flatMap((version) => version.files.map((file) => ({ ...file, in: version.locale })));

  return {
    id: nameOf(publicUrl, ["documents", ...foldSymbol(document.symbol).split("/"), locale]),
    title: {
      text: title ? words.entry(document.symbol, title.text) : document.symbol,
      language: title?.locale ?? locale,
    },
    summary: { text: words.summary(document), language: locale },
    updated,
    category: { term: document.kind, label: words.kind(document) },
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

function feedLink(rel: "self" | "alternate", locale: Locale, meeting: Meeting, publicUrl: string): FeedLink {
  const href = `${publicUrl}${paths.documentsAtom(locale, meeting.key)}`;

  return { rel, href, type: "application/atom+xml", hreflang: locale };
}

function pageLink(href: string, locale: Locale): FeedLink {
  return { rel: "alternate", href, type: "text/html", hreflang: locale };
}

/** A name that is the same for ever (RFC 4151). */
function nameOf(publicUrl: string, parts: string[]): string {
  return `tag:${new URL(publicUrl).hostname},${NAMED_SINCE}:${parts.map(encodeURIComponent).join("/")}`;
}
