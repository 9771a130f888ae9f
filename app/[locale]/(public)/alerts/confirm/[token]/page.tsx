import type { Metadata } from "next";
import { CONFIRM_WITHIN_DAYS } from "@/app/_domain/alerts/confirmation-period";
import { findAlertsToConfirm } from "@/app/_domain/alerts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { confirmAlertsAction } from "@/app/[locale]/(public)/alerts/actions";
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

  return { title: t("confirm.title"), robots: { index: false } };
}

/** Confirms alerts, behind the link in the first e-mail. Opening the link alone changes nothing. */
export default async function ConfirmAlertsPage({ params }: Props) {
  const { token, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const context = await getPublicContext();
  const alerts = await findAlertsToConfirm(context, token);
  const t = getTranslator(locale, "alerts");
  const frame = { locale, address: (other: Locale) => paths.confirmAlerts(other, token) };
  if (!alerts) {
    setPageStatus(404);
    return <InvalidLink {...frame} />;
  }
  if (alerts.status === "done") {
    const texts = [t("done.confirmed.text")];
    return <AlertsFrame {...frame} title={t("done.confirmed.title")} texts={texts} />;
  }
  if (alerts.status === "expired") {
    setPageStatus(410);
    const texts = [t("confirm.expiredText", { days: CONFIRM_WITHIN_DAYS })];
    return <AlertsFrame {...frame} title={t("confirm.expiredTitle")} texts={texts} again />;
  }

  return (
    <AlertsFrame {...frame} title={t("confirm.title")} texts={[t("confirm.text")]}>
      <AlertFacts alerts={alerts} locale={locale} />
      <LinkForm action={confirmAlertsAction} locale={locale} token={token} button={t("confirm.button")} />
    </AlertsFrame>
  );
}
