import type { Agenda } from "@/app/_domain/agenda/queries";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { type KnowledgeBase, namesInDocuments } from "@/app/_vocabulary/treaty";
import { AgendaExcerpts } from "./AgendaExcerpts";

const NEEDS = ["title", "language", "articles", "files"] as const;

interface Props {
  agenda: Agenda;
  /** of the meeting's treaty */
  knowledgeBase: KnowledgeBase;
  locale: Locale;
}

/** The agenda on legislation, and the steps of a delegation: verify, submit, consult. */
export function LegislationGuide({ agenda: { meeting, items }, knowledgeBase, locale }: Props) {
  const t = getTranslator(locale, "legislationGuide");
  const terms = meeting.treaty?.terms;
  const paragraphs = paragraphsNaming(items, namesInDocuments(terms?.knowledgeBase));
  const consultations = paragraphsNaming(items, namesInDocuments(terms?.bilateralConsultations));

  return (
    <>
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("intro", knowledgeBaseNames(knowledgeBase, locale))}</p>
      <AgendaExcerpts paragraphs={paragraphs} meetingKey={meeting.key} locale={locale} />
      <Steps
        meetingKey={meeting.key}
        knowledgeBase={knowledgeBase}
        hasConsultations={consultations.length > 0}
        locale={locale}
      />
    </>
  );
}

interface StepsProps extends Pick<Props, "knowledgeBase" | "locale"> {
  meetingKey: string;
  /** whether the agenda announces bilateral consultations */
  hasConsultations: boolean;
}

function Steps({ meetingKey, knowledgeBase, hasConsultations, locale }: StepsProps) {
  const t = getTranslator(locale, "legislationGuide");
  const names = knowledgeBaseNames(knowledgeBase, locale);

  return (
    <div className="max-w-measure">
      <section className="mt-10">
        <h2 className="text-2xl">{t("verify")}</h2>
        <p className="mt-3">{t("verifyText", names)}</p>
        <p className="mt-3">
          <a href={knowledgeBase.address} rel="noopener">
            {t("openKnowledgeBase", names)}
          </a>{" "}
          <bdi className="text-sm text-soft">{knowledgeBase.address}</bdi>
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
      {hasConsultations && (
        <section className="mt-10">
          <h2 className="text-2xl">{t("consult")}</h2>
          <p className="mt-3">{t("consultText", names)}</p>
        </section>
      )}
    </div>
  );
}
