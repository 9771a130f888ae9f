import type { Metadata } from "next";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { PREVIEW_SIZE } from "@/app/_publishing/preview-image/preview-image";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Languages as Open Graph writes them, each with the territory that its readers are likeliest to have it in. */
const OPEN_GRAPH: Record<Locale, string> = {
  ar: "ar_AR",
  zh: "zh_CN",
  en: "en_GB",
  fr: "fr_FR",
  ru: "ru_RU",
  es: "es_ES",
};

interface Page {
  locale: Locale;
  title: string;
  description: string;
  /** this page in a language */
  address: (locale: Locale) => string;
  /** what is drawn for it, to stand beside links to it elsewhere */
  image?: { address: string; words: string };
  /** the addresses of what says the same to programs, by media type */
  twins?: Record<string, string>;
}

/** The head of a public page: its title, its one address, the same page in the six languages, and what is shown of it where others link to it (Open Graph). */
export function publicMetadata({ locale, title, description, address, image, twins = {} }: Page): Metadata {
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
      types: Object.fromEntries(Object.entries(twins).map(([type, twin]) => [type, `${publicUrl}${twin}`])),
    },
    openGraph: {
      type: "website",
      siteName,
      locale: OPEN_GRAPH[locale],
      alternateLocale: LOCALES.filter((language) => language !== locale).map((language) => OPEN_GRAPH[language]),
      title: title || siteName,
      description,
      url: `${publicUrl}${address(locale)}`,
      ...(image && {
        images: [{ url: `${publicUrl}${image.address}`, alt: image.words, type: "image/png", ...PREVIEW_SIZE }],
      }),
    },
    ...(image && { twitter: { card: "summary_large_image" } }),
  };
}
