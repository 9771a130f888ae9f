import type { Context } from "@/app/_domain/context";
import { listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { countPublicPages, listDocumentPages, listMeetingPages } from "@/app/_domain/sitemap/queries";
import type { SitemapPage } from "@/app/_formats/sitemap";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { MEETING_PARTS, meetingPart, paths } from "@/app/_vocabulary/paths";

/** So many meetings, each with its parts, or documents stand in one sitemap: some 3,000 addresses with their languages, of 50,000 allowed. */
const MEETINGS = 80;
const DOCUMENTS = 500;

/** Kept for so long at most: documents are issued more often than anybody reads this. */
export const SITEMAP_AGE_MS = 3_600_000;

/** More bodies have no part of their own. */
const MOST_BODIES = 500;

/** The pages of the portal itself. */
const PORTAL: ((locale: Locale) => string)[] = [
  paths.front,
  (locale) => paths.search(locale),
  (locale) => paths.alerts(locale),
  (locale) => paths.help(locale),
  paths.accessibility,
  paths.privacy,
];

type Asking = Pick<Context, "db" | "viewer" | "publicUrl">;

/** How many sitemaps there are: those of meetings, then those of documents. */
export async function countParts(context: Asking): Promise<{ meetings: number; documents: number }> {
  const { meetings, documents } = await countPublicPages(context);

  return { meetings: Math.max(1, Math.ceil(meetings / MEETINGS)), documents: Math.ceil(documents / DOCUMENTS) };
}

/** The pages of one sitemap, counted from 1; nothing where there is none of this number. */
export async function pagesOfPart(context: Asking, part: number): Promise<SitemapPage[] | undefined> {
  const parts = await countParts(context);
  if (part > parts.meetings + parts.documents) return undefined;
  const page = (address: (locale: Locale) => string, changedAt?: Date): SitemapPage => ({
    addresses: Object.fromEntries(
      [...LOCALES.map((locale) => [locale, locale] as const), ["x-default", "en"] as const].map(([tag, locale]) => [
        tag,
        `${context.publicUrl}${address(locale)}`,
      ]),
    ),
    changedAt,
  });
  if (part > parts.meetings) {
    const offset = (part - parts.meetings - 1) * DOCUMENTS;
    const documents = await listDocumentPages(context, { offset, limit: DOCUMENTS });
    return documents.map(({ symbol, changedAt }) => page((locale) => paths.document(locale, symbol), changedAt));
  }
  const meetings = await listMeetingPages(context, { offset: (part - 1) * MEETINGS, limit: MEETINGS });

  return [
    ...(part === 1 ? [...PORTAL, ...(await archive(context))].map((address) => page(address)) : []),
    ...meetings.flatMap(({ key, changedAt }) =>
      MEETING_PARTS.map((each) => page((locale) => meetingPart(each, locale, key), changedAt)),
    ),
  ];
}

/** The archive of each body, and of each of its years. */
async function archive(context: Asking): Promise<((locale: Locale) => string)[]> {
  const bodies = await listYearsOfBodies(context, { limit: MOST_BODIES });

  return bodies.flatMap(({ body: { key }, years }) => [
    ...(years.length > 0 ? [(locale: Locale) => paths.archive(locale, key)] : []),
    ...years.map(
      ({ year }) =>
        (locale: Locale) =>
          paths.archive(locale, key, year),
    ),
  ]);
}
