import type { Metadata } from "next";
import { listYearsOfBodies } from "@/app/_domain/meetings/archive-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { notFoundMetadata } from "@/components/layout/NotFound";
import { yearOf } from "../year-of";
import { publicMetadata } from "./public-metadata";

/** The head of the archive of a body, or of one year of it. */
export async function bodyMetadata(
  params: Promise<{ locale: string; body: string; year?: string }>,
): Promise<Metadata> {
  const { body: key, year, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const [found] = await listYearsOfBodies(await getPublicContext(), { body: key, limit: 1 });
  const asked = year === undefined ? undefined : yearOf(year);
  if (!found || (year !== undefined && !found.years.some((each) => each.year === asked)))
    return notFoundMetadata(locale);
  const name = pickText(found.body.names, locale)?.text ?? found.body.symbolSeries;
  const comma = getTranslator(locale, "meeting")("comma");

  return publicMetadata({
    locale,
    title: asked === undefined ? name : `${isolateDirection(name, locale)}${comma}${asked}`,
    description: getTranslator(locale, "front")("ofBody", { body: name }),
    address: (language) => paths.archive(language, key, asked),
  });
}
