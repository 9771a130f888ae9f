import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { SHERLOC_ADDRESS, SHERLOC_NAMES } from "@/app/_vocabulary/sherloc";
import { AgendaExcerpts } from "./AgendaExcerpts";

const NEEDS = ["title", "language", "articles", "files"] as const;

/** The agenda on legislation, and the steps of a delegation: verify, submit, consult. */
export function LegislationGuide({ agenda: { meeting, items }, locale }: { agenda: Agenda; locale: Locale }) {
  const t = getTranslator(locale, "legislationGuide");
  const paragraphs = paragraphsNaming(items, SHERLOC_NAMES);

  return (
    <>
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("intro")}</p>
      <AgendaExcerpts paragraphs={paragraphs} meetingKey={meeting.key} locale={locale} />
      <Steps meetingKey={meeting.key} locale={locale} />
    </>
  );
}

function Steps({ meetingKey, locale }: { meetingKey: string; locale: Locale }) {
  const t = getTranslator(locale, "legislationGuide");

  return (
    <div className="max-w-measure">
      <section className="mt-10">
        <h2 className="text-2xl">{t("verify")}</h2>
        <p className="mt-3">{t("verifyText")}</p>
        <p className="mt-3">
          <a href={SHERLOC_ADDRESS} rel="noopener">
            {t("openSherloc")}
          </a>{" "}
          <bdi className="text-sm text-soft">{SHERLOC_ADDRESS}</bdi>
        </p>
      </section>
      <section className="mt-10">
        <h2 className="text-2xl">{t("submit")}</h2>
        <p className="mt-3">{t("submitText")}</p>
        <ul className="mt-3 list-disc space-y-1.5 ps-5">
          {NEEDS.map((need) => (
            <li key={need}>{t(`needs.${need}`)}</li>
          ))}
        </ul>
        <p className="mt-4">{t("receipt")}</p>
        <p className="mt-5 print:hidden">
          <a
            href={paths.delegationLegislation(locale, meetingKey)}
            rel="nofollow"
            className="inline-block border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent no-underline hover:underline"
          >
            {t("toArea")}
          </a>
        </p>
      </section>
      <section className="mt-10">
        <h2 className="text-2xl">{t("consult")}</h2>
        <p className="mt-3">{t("consultText")}</p>
      </section>
    </div>
  );
}
