import type { Metadata } from "next";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

/** Returns the metadata of a page that does not exist. */
export function notFoundMetadata(locale: Locale): Metadata {
  return { title: getTranslator(locale, "problems")("notFoundTitle"), robots: { index: false } };
}
