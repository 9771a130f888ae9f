import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import { localeOf } from "@/app/_platform/http/not-found";
import { directionOf } from "@/app/_vocabulary/locales";
import { ClientMessages } from "@/components/layout/ClientMessages";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = getTranslator(localeOf(locale), "portal");

  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

/**
 * Sets language and direction. The error page gets its messages here: it cannot fetch them once
 * something failed.
 */
export default async function LocaleLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale);

  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="flex min-h-dvh flex-col">
        <ClientMessages locale={locale} namespaces={["problems"]}>
          {children}
        </ClientMessages>
      </body>
    </html>
  );
}
