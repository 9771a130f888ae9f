import type { Metadata } from "next";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { PREVIEW_SIZE } from "@/app/_publishing/preview-image/preview-image";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Open Graph locales, each with the territory whose readers are most likely. */
const OPEN_GRAPH_LOCALES: Record<Locale, string> = {
  ar: "ar_AR",
  zh: "zh_CN",
  en: "en_GB",
  fr: "fr_FR",
  ru: "ru_RU",
  es: "es_ES",
};

interface PublicPage {
  locale: Locale;
  title: string;
  description: string;
  /** this page in a language */
  address: (locale: Locale) => string;
  /** the preview image that other sites display beside a link to this page */
  image?: { address: string; alt: string };
  /** the addresses of alternate representations, by media type */
  alternates?: Record<string, string>;
}

/**
 * Returns the metadata of a public page: title, canonical address, the six languages, Open Graph.
 */
export function publicMetadata({ locale, title, description, address, image, alternates = {} }: PublicPage): Metadata {
  const { publicUrl } = env();
  const siteName = getTranslator(locale, "portal")("name");

  return {
    title,
    description,
    alternates: {
      canonical: `${publicUrl}${address(locale)}`,
      languages: Object.fromEntries([
        ...LOCALES.map((language) => [language, `${publicUrl}${address(language)}`]),
        ["x-default", `${publicUrl}${address("en")}`],
      ]),
      types: Object.fromEntries(Object.entries(alternates).map(([type, path]) => [type, `${publicUrl}${path}`])),
    },
    openGraph: {
      type: "website",
      siteName,
      locale: OPEN_GRAPH_LOCALES[locale],
      alternateLocale: LOCALES.filter((language) => language !== locale).map(
        (language) => OPEN_GRAPH_LOCALES[language],
      ),
      title: title || siteName,
      description,
      url: `${publicUrl}${address(locale)}`,
      ...(image && {
        images: [{ url: `${publicUrl}${image.address}`, alt: image.alt, type: "image/png", ...PREVIEW_SIZE }],
      }),
    },
    ...(image && { twitter: { card: "summary_large_image" } }),
  };
}
