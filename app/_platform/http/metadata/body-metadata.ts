import type { Metadata } from "next";
import { listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { getPublicContext } from "../context";
import { localeOf } from "../not-found";
import { yearFromSegment } from "../year-segment";
import { notFoundMetadata } from "./not-found-metadata";
import { publicMetadata } from "./public-metadata";

/** Returns the metadata of the archive of a body, or of one year of it. */
export async function bodyMetadata(
  params: Promise<{ locale: string; body: string; year?: string }>,
): Promise<Metadata> {
  const { body: key, year: segment, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const [found] = await listYearsOfBodies(await getPublicContext(), { body: key, limit: 1 });
  const year = segment === undefined ? undefined : yearFromSegment(segment);
  if (!found || (segment !== undefined && !found.years.some((each) => each.year === year)))
    return notFoundMetadata(locale);
  const name = pickText(found.body.names, locale)?.text ?? found.body.symbolSeries;
  const comma = getTranslator(locale, "meeting")("comma");

  return publicMetadata({
    locale,
    title: year === undefined ? name : `${isolateDirection(name, locale)}${comma}${year}`,
    description: getTranslator(locale, "home")("ofBody", { body: name }),
    address: (language) => paths.archive(language, key, year),
  });
}
