import type { MetadataRoute } from "next";
import { listDocuments } from "@/app/_domain/documents/queries";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { env } from "@/app/_platform/env";
import { getPublicContext } from "@/app/_platform/request/context";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { MEETING_PARTS, meetingPart, paths } from "@/app/_vocabulary/paths";

// Made at each request: nothing is read from the database while building.
export const dynamic = "force-dynamic";

/** Every public page in each language, with the others as its alternates. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const context = await getPublicContext();
  const pages: ((locale: Locale) => string)[] = [paths.front];
  for (const { key } of await listMeetings(context)) {
    pages.push(...MEETING_PARTS.map((part) => (locale: Locale) => meetingPart(part, locale, key)));
    const documents = await listDocuments(context, key);
    pages.push(
      ...documents.map(
        ({ symbol }) =>
          (locale: Locale) =>
            paths.document(locale, symbol),
      ),
    );
  }

  return pages.flatMap((address) => {
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, `${env().publicUrl}${address(locale)}`]));
    return LOCALES.map((locale) => ({ url: `${env().publicUrl}${address(locale)}`, alternates: { languages } }));
  });
}
