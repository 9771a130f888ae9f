import type { Metadata } from "next";
import { findAlertsToEnd } from "@/app/_domain/alerts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { endAlertsAction } from "@/app/[locale]/(public)/alerts/actions";
import { AlertFacts, AlertsFrame, WrongLink } from "@/components/alerts/AlertsFrame";
import { LinkForm } from "@/components/alerts/LinkForm";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = getTranslator(localeOf((await params).locale), "alerts");

  return { title: say("end.title"), robots: { index: false } };
}

/** Behind the link at the foot of each alert: one button. The link alone changes nothing. */
export default async function EndAlertsPage({ params }: Props) {
  const { token, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const context = await getPublicContext();
  const linked = await findAlertsToEnd(context, token);
  const say = getTranslator(locale, "alerts");
  const frame = { locale, address: (other: Locale) => paths.endAlerts(other, token) };
  if (!linked) {
    setPageStatus(404);
    return <WrongLink {...frame} />;
  }
  if (linked.status === "done") {
    const texts = [say("done.ended.text")];
    return <AlertsFrame {...frame} title={say("done.ended.title")} texts={texts} again />;
  }

  return (
    <AlertsFrame {...frame} title={say("end.title")} texts={[say("end.text")]}>
      <AlertFacts locale={locale} body={linked.body} language={linked.locale} />
      <LinkForm action={endAlertsAction} locale={locale} token={token} button={say("end.button")} />
    </AlertsFrame>
  );
}
