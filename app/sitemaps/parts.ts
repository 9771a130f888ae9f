import type { Context } from "@/app/_domain/context";
import { listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { countPublicPages, listDocumentPages, listMeetingPages } from "@/app/_domain/sitemap/queries";
import type { SitemapPage } from "@/app/_formats/sitemap";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { routesInSitemap } from "@/app/_vocabulary/sitemap-routes";

/**
 * One sitemap lists so many meetings with their parts, or documents: about 3,000 addresses in all
 * languages, of 50,000 allowed.
 */
const MEETINGS_PER_PART = 80;
const DOCUMENTS_PER_PART = 500;

/** The age limit in the cache: documents are issued more often than crawlers read sitemaps. */
export const SITEMAP_AGE_MS = 3_600_000;

/** Further bodies are not listed. */
const MAX_BODIES = 500;

type QueryContext = Pick<Context, "db" | "viewer" | "publicUrl">;

/** Counts the sitemaps: those of meetings come first, then those of documents. */
export async function countParts(context: QueryContext): Promise<{ meetings: number; documents: number }> {
  const { meetings, documents } = await countPublicPages(context);

  return {
    meetings: Math.max(1, Math.ceil(meetings / MEETINGS_PER_PART)),
    documents: Math.ceil(documents / DOCUMENTS_PER_PART),
  };
}

/** Returns the pages of a sitemap, counted from 1; undefined where it does not exist. */
export async function pagesOfPart(context: QueryContext, part: number): Promise<SitemapPage[] | undefined> {
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
    const offset = (part - parts.meetings - 1) * DOCUMENTS_PER_PART;
    const documents = await listDocumentPages(context, { offset, limit: DOCUMENTS_PER_PART });
    return documents.flatMap(({ symbol, changedAt }) =>
      routesInSitemap("documents").map((name) => page((locale) => paths[name](locale, symbol), changedAt)),
    );
  }
  const meetings = await listMeetingPages(context, {
    offset: (part - 1) * MEETINGS_PER_PART,
    limit: MEETINGS_PER_PART,
  });

  return [
    ...(part === 1
      ? [...routesInSitemap("portal").map((name) => paths[name]), ...(await archivePages(context))].map((address) =>
          page((locale) => address(locale)),
        )
      : []),
    ...meetings.flatMap(({ key, hasKnowledgeBase, changedAt }) =>
      routesInSitemap("meetings")
        .filter((name) => name !== "legislation" || hasKnowledgeBase)
        .map((name) => page((locale) => paths[name](locale, key), changedAt)),
    ),
  ];
}

/** Lists the archive of each body, and of each of its years. */
async function archivePages(context: QueryContext): Promise<((locale: Locale) => string)[]> {
  const bodies = await listYearsOfBodies(context, { limit: MAX_BODIES });

  return bodies.flatMap(({ body: { key }, years }) => [
    ...(years.length > 0 ? routesInSitemap("bodies").map((name) => (locale: Locale) => paths[name](locale, key)) : []),
    ...years.flatMap(({ year }) =>
      routesInSitemap("years").map((name) => (locale: Locale) => paths[name](locale, { body: key, year })),
    ),
  ]);
}
