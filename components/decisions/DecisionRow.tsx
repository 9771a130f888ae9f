import type { Decision } from "@/app/_domain/decisions/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { DecisionFacts } from "./DecisionFacts";
import { DecisionOperation } from "./DecisionOperation";
import { DecisionText } from "./DecisionText";
import { missingLanguages } from "./decision-values";

interface Props {
  decision: Decision;
  meeting: Meeting;
  locale: Locale;
  remove: FormAction;
  /** what was just done to it */
  done: "recorded" | "restored" | undefined;
}

/** A recorded decision for its staff: what it says and fixes, the languages that lack, its operations. */
export function DecisionRow({ decision, meeting, locale, remove, done }: Props) {
  const t = getTranslator(locale, "decisions");
  const missing = missingLanguages(decision);
  const facts = [
    ...decision.subjects.map((subject) => t(`subjectNames.${subject}`)),
    ...(missing.length > 0 ? [t("missing", { languages: listLanguages(missing, locale) })] : []),
  ];
  const day = formatDay(decision.decidedOn, locale);

  return (
    <li className="border-b border-rule py-2.5">
      {done && (
        <DoneNotice key={`${done} ${decision.version}`}>
          <p>{t(`done.${done}`)}</p>
        </DoneNotice>
      )}
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <p className="text-sm text-soft">
            <DecisionFacts decision={decision} body={meeting.body.names} locale={locale} />
          </p>
          <DecisionText texts={decision.texts} locale={locale} original={meeting.original} />
          {facts.length > 0 && <p className="text-sm text-soft">{facts.join(" · ")}</p>}
        </div>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 self-start text-sm lg:mt-0">
          <a
            href={paths.secretariatDecision(locale, { meeting: meeting.key, decision: decision.id })}
            className="inline-flex min-h-11 items-center sm:min-h-8"
          >
            {t("change")}
            <span className="sr-only">{t("ofDay", { day })}</span>
          </a>
          <DecisionOperation
            action={remove}
            meetingKey={meeting.key}
            decision={decision}
            locale={locale}
            label={t("remove")}
          />
        </div>
      </div>
    </li>
  );
}
