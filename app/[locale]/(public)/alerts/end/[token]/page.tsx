import type { Metadata } from "next";
import { findAlertsToEnd } from "@/app/_domain/alerts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { endAlertsAction } from "@/app/[locale]/(public)/alerts/actions";
import { AlertFacts } from "@/components/alerts/AlertFacts";
import { AlertsFrame } from "@/components/alerts/AlertsFrame";
import { InvalidLink } from "@/components/alerts/InvalidLink";
import { LinkForm } from "@/components/alerts/LinkForm";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(localeOf((await params).locale), "alerts");

  return { title: t("end.title"), robots: { index: false } };
}

/** Ends alerts, behind the link in each alert. Opening the link alone changes nothing. */
export default async function EndAlertsPage({ params }: Props) {
  const { token, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const context = await getPublicContext();
  const alerts = await findAlertsToEnd(context, token);
  const t = getTranslator(locale, "alerts");
  const frame = { locale, address: (other: Locale) => paths.endAlerts(other, token) };
  if (!alerts) {
    setPageStatus(404);
    return <InvalidLink {...frame} />;
  }
  if (alerts.status === "done") {
    const texts = [t("done.ended.text")];
    return <AlertsFrame {...frame} title={t("done.ended.title")} texts={texts} again />;
  }

  return (
    <AlertsFrame {...frame} title={t("end.title")} texts={[t("end.text")]}>
      <AlertFacts alerts={alerts} locale={locale} />
      <LinkForm action={endAlertsAction} locale={locale} token={token} button={t("end.button")} />
    </AlertsFrame>
  );
}
