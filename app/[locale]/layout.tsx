import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import { localeOf } from "@/app/_platform/http/not-found";
import { directionOf } from "@/app/_vocabulary/locales";
import { ErrorMessage } from "@/components/layout/ErrorMessage";
import { ErrorSlotsProvider } from "@/components/layout/error-slots";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = getTranslator(localeOf(locale), "portal");

  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

/** Sets language and direction, and renders the parts of the error page beforehand. */
export default async function LocaleLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale);
  const retry = getTranslator(locale, "problems")("again");
  const errorSlots = { message: <ErrorMessage locale={locale} />, retry };

  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="flex min-h-dvh flex-col">
        <ErrorSlotsProvider value={errorSlots}>{children}</ErrorSlotsProvider>
      </body>
    </html>
  );
}
