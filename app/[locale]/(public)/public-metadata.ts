import type { Metadata } from "next";
import { env } from "@/app/_platform/env";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

interface Page {
  locale: Locale;
  title: string;
  description: string;
  /** this page in a language */
  address: (locale: Locale) => string;
}

/** The head of a public page: its title, its one address, and the same page in the six languages. */
export function publicMetadata({ locale, title, description, address }: Page): Metadata {
  const { publicUrl } = env();

  return {
    title,
    description,
    alternates: {
      canonical: `${publicUrl}${address(locale)}`,
      languages: Object.fromEntries([
        ...LOCALES.map((language) => [language, `${publicUrl}${address(language)}`]),
        ["x-default", `${publicUrl}${address("en")}`],
      ]),
    },
  };
}
