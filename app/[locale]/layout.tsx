import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import { localeOf } from "@/app/_platform/http/pages";
import { directionOf } from "@/app/_vocabulary/locales";
import { ProblemWordsProvider } from "@/components/layout/problem-words";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const say = getTranslator(localeOf(locale), "portal");

  return { title: { default: say("name"), template: `%s · ${say("name")}` }, description: say("description") };
}

/** Sets the language and the direction of everything below. */
export default async function LocaleLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, "problems");
  const problem = { title: say("brokenTitle"), text: say("brokenText"), again: say("again") };

  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="flex min-h-dvh flex-col">
        <ProblemWordsProvider value={problem}>{children}</ProblemWordsProvider>
      </body>
    </html>
  );
}
