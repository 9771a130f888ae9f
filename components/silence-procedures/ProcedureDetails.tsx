import type { SilenceProcedure } from "@/app/_domain/silence-procedures/queries";
import { formatInstant, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { capitalize } from "@/app/_vocabulary/capitalize";
import { printCountdown } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { isRunning } from "@/app/_vocabulary/silence-procedures";
import { languageAttributes } from "../layout/language-attributes";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { FactList } from "../ui/FactList";
import { AddresseeTable } from "./AddresseeTable";
import { Deadline } from "./Deadline";
import { ProcedureHistory } from "./ProcedureHistory";
import { ProcedureOperations } from "./ProcedureOperations";
import { SilenceStatusMark } from "./SilenceStatusMark";

interface Props {
  procedure: SilenceProcedure;
  meeting: { key: string; timeZone: string };
  locale: Locale;
  now: Date;
  actions: { extend: FormAction; cancel: FormAction };
  done: "started" | "extended" | "cancelled" | undefined;
}

/** A silence procedure: its status and text, addressees and history, beside its facts and operations. */
export function ProcedureDetails({ procedure, meeting, locale, now, actions, done }: Props) {
  const t = getTranslator(locale, "silence");
  const decisions = getTranslator(locale, "decisions");
  const { status, deadline, texts, addressees, madeBy, subjects, startedAt } = procedure;
  const zone = meeting.timeZone;
  const facts = [
    { term: t("deadline"), value: <Deadline at={deadline} zone={zone} locale={locale} /> },
    { term: t("started"), value: formatInstant(startedAt, locale, zone) },
    { term: decisions("madeBy"), value: decisions(`makers.${madeBy}`) },
    ...(subjects.length > 0
      ? [
          {
            term: decisions("subjects"),
            value: subjects.map((subject) => decisions(`subjectNames.${subject}`)).join(" · "),
          },
        ]
      : []),
  ];
  const left = capitalize(printCountdown(dayOf(now, zone), dayOf(deadline, zone), locale), locale);
  const heading = "mt-6 border-b border-edge pb-1 text-lg";

  return (
    <>
      <p className="mt-2">
        <a href={paths.secretariatDecisions(locale, meeting.key)} className="inline-block py-1">
          {decisions("toRegister")}
        </a>
      </p>
      {done && (done === "cancelled") === (status === "cancelled") && (
        <DoneNotice key={`${done} ${deadline.toISOString()}`}>
          <p>{t(`staffDone.${done}`)}</p>
        </DoneNotice>
      )}
      <p className="my-3">
        <SilenceStatusMark status={status} locale={locale} /> {t(`staffAbout.${status}`)}
        {isRunning(status) && (
          <span className="block">
            {t("until", { when: formatInstant(deadline, locale, zone) })} · <strong>{left}</strong>
          </span>
        )}
      </p>
      <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <h2 className={heading}>{decisions("text")}</h2>
          <dl>
            {LOCALES.filter((language) => texts[language]).map((language) => (
              <div
                key={language}
                className="grid gap-x-6 border-b border-rule py-1.5 sm:grid-cols-[8rem_minmax(0,1fr)]"
              >
                <dt className="text-sm text-soft">{languageName(language, locale)}</dt>
                <dd className="whitespace-pre-line wrap-anywhere" {...languageAttributes(language, locale)}>
                  {texts[language]}
                </dd>
              </div>
            ))}
          </dl>
          <h2 className={heading}>
            {t("addressees")} <span className="ms-1 font-normal text-soft tabular-nums">{addressees.length}</span>
          </h2>
          <AddresseeTable procedure={procedure} zone={zone} locale={locale} />
          <h2 className={heading}>{t("history")}</h2>
          <ProcedureHistory procedure={procedure} zone={zone} locale={locale} />
        </div>
        <div className="mt-6 lg:[&_dl>div]:grid-cols-[8rem_minmax(0,1fr)]">
          <FactList facts={facts} />
          {isRunning(status) && (
            <ProcedureOperations procedure={procedure} meeting={meeting} locale={locale} actions={actions} />
          )}
        </div>
      </div>
    </>
  );
}
