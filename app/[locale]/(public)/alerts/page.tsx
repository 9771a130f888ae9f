import type { Metadata } from "next";
import { CONFIRM_WITHIN_DAYS } from "@/app/_domain/alerts/confirmation-period";
import { listAlertBodies } from "@/app/_domain/alerts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { doNotCache, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { ALERT_OUTCOMES, paths } from "@/app/_vocabulary/paths";
import { AlertOutcome } from "@/components/alerts/AlertOutcome";
import { RequestForm } from "@/components/alerts/RequestForm";
import { Page } from "@/components/layout/Page";
import { requestAlertsAction } from "./actions";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ body?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = getTranslator(locale, "alerts");
  const metadata = publicMetadata({
    locale,
    title: t("title"),
    description: t("intro"),
    address: (other) => paths.alerts(other),
  });

  return (await searchParams).done ? { ...metadata, robots: { index: false } } : metadata;
}

/**
 * Requests e-mail alerts on the meetings of a body; and the outcome of the last action on alerts.
 */
export default async function AlertsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { body: requestedBody, done } = await searchParams;
  const outcome = ALERT_OUTCOMES.find((each) => each === done);
  tagPage(pageTags.meetings);
  if (outcome) return <AlertOutcome outcome={outcome} days={CONFIRM_WITHIN_DAYS} locale={locale} />;
  const bodies = await listAlertBodies(await getPublicContext());
  const body = bodies.length === 1 ? bodies[0] : bodies.find(({ key }) => key === requestedBody);
  if (requestedBody !== undefined && requestedBody !== body?.key) doNotCache();
  const t = getTranslator(locale, "alerts");

  return (
    <Page locale={locale} address={(other) => paths.alerts(other, body?.key)}>
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-4 max-w-measure">{t(bodies.length > 0 ? "intro" : "none")}</p>
      {bodies.length > 0 && <RequestForm action={requestAlertsAction} locale={locale} bodies={bodies} body={body} />}
    </Page>
  );
}
