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
import { AlertFacts, AlertsFrame, WrongLink } from "@/components/alerts/AlertsFrame";
import { LinkForm } from "@/components/alerts/LinkForm";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = getTranslator(localeOf((await params).locale), "alerts");

  return { title: say("confirm.title"), robots: { index: false } };
}

/** Behind the link in the first e-mail: one button. The link alone changes nothing. */
export default async function ConfirmAlertsPage({ params }: Props) {
  const { token, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const context = await getPublicContext();
  const linked = await findAlertsToConfirm(context, token);
  const say = getTranslator(locale, "alerts");
  const frame = { locale, address: (other: Locale) => paths.confirmAlerts(other, token) };
  if (!linked) {
    setPageStatus(404);
    return <WrongLink {...frame} />;
  }
  if (linked.status === "done") {
    const texts = [say("done.confirmed.text")];
    return <AlertsFrame {...frame} title={say("done.confirmed.title")} texts={texts} />;
  }
  if (linked.status === "expired") {
    setPageStatus(410);
    const texts = [say("confirm.expiredText", { days: CONFIRM_WITHIN_DAYS })];
    return <AlertsFrame {...frame} title={say("confirm.expiredTitle")} texts={texts} again />;
  }

  return (
    <AlertsFrame {...frame} title={say("confirm.title")} texts={[say("confirm.text")]}>
      <AlertFacts locale={locale} body={linked.body} language={linked.locale} />
      <LinkForm action={confirmAlertsAction} locale={locale} token={token} button={say("confirm.button")} />
    </AlertsFrame>
  );
}
