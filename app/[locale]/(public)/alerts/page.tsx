import type { Metadata } from "next";
import { CONFIRM_WITHIN_DAYS } from "@/app/_domain/alerts/confirmation-period";
import { listAlertBodies } from "@/app/_domain/alerts/queries";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { doNotCache, tagPage } from "@/app/_platform/page-cache/render-scope";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { ALERT_OUTCOMES, paths } from "@/app/_vocabulary/paths";
import { AlertsFrame } from "@/components/alerts/AlertsFrame";
import { AskForm } from "@/components/alerts/AskForm";
import { Page } from "@/components/layout/Page";
import { askForAlertsAction } from "./actions";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ body?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const say = getTranslator(locale, "alerts");
  const metadata = publicMetadata({
    locale,
    title: say("title"),
    description: say("intro"),
    address: (other) => paths.alerts(other),
  });

  return (await searchParams).done ? { ...metadata, robots: { index: false } } : metadata;
}

/** To be told by e-mail of what is new at a body's meetings; and what was just done about it. */
export default async function AlertsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { body: wanted, ...asked } = await searchParams;
  const done = ALERT_OUTCOMES.find((each) => each === asked.done);
  tagPage(pageTags.meetings);
  if (done) return <Done locale={locale} done={done} />;
  const bodies = await listAlertBodies(await getPublicContext());
  const body = bodies.length === 1 ? bodies[0] : bodies.find(({ key }) => key === wanted);
  if (wanted !== undefined && wanted !== body?.key) doNotCache();
  const options = bodies.map(({ key, names }) => ({ value: key, label: pickText(names, locale)?.text ?? key }));
  const say = getTranslator(locale, "alerts");

  return (
    <Page locale={locale} address={(other) => paths.alerts(other, body?.key)} words={pageWords(locale)}>
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <p className="mt-4 max-w-measure">{say(options.length > 0 ? "intro" : "none")}</p>
      {options.length > 0 && (
        <AskForm
          action={askForAlertsAction}
          locale={locale}
          bodies={options}
          body={body?.key ?? ""}
          words={{
            body: say("body"),
            choose: say("choose"),
            email: say("email"),
            emailHint: say("emailHint"),
            language: say("language"),
            button: say("button"),
          }}
        />
      )}
    </Page>
  );
}

/** What was just done, and what comes next. */
function Done({ locale, done }: { locale: Locale; done: (typeof ALERT_OUTCOMES)[number] }) {
  const say = getTranslator(locale, "alerts");
  const help = done === "asked" ? [say("done.asked.help")] : [];

  return (
    <AlertsFrame
      locale={locale}
      address={(other) => paths.alerts(other, undefined, done)}
      title={say(`done.${done}.title`)}
      texts={[say(`done.${done}.text`, { days: CONFIRM_WITHIN_DAYS }), ...help]}
      again={done !== "confirmed"}
    />
  );
}
