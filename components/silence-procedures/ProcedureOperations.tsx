import type { SilenceProcedure } from "@/app/_domain/silence-procedures/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { wallClockOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { LanguageFieldset, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import { DeadlineFields } from "./DeadlineFields";

interface Props {
  procedure: SilenceProcedure;
  meeting: { key: string; timeZone: string };
  locale: Locale;
  actions: { extend: FormAction; cancel: FormAction };
}

/** The fields of the reason of each: both forms are on one page. */
const REASON = { extend: "reason", cancel: "cancellation" } as const;

/** Extends or cancels a procedure that runs; each says what it does before it is confirmed. */
export function ProcedureOperations({ procedure, meeting: { key, timeZone }, locale, actions }: Props) {
  const t = getTranslator(locale, "silence");
  const [day = "", time = ""] = wallClockOf(procedure.deadline, timeZone).split("T");
  const ids = { meetingKey: key, procedureId: procedure.id };
  const label = (language: string) => t("reasonIn", { language });

  return (
    <div className="mt-6">
      {(["extend", "cancel"] as const).map((operation) => (
        <details key={operation} className="mt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t(`operations.${operation}.name`)}</summary>
          <div className="border-s-4 border-note ps-4">
            <p className="max-w-measure">{t(`operations.${operation}.about`)}</p>
            <ActionForm
              action={actions[operation]}
              locale={locale}
              labels={{
                deadlineDay: t("day"),
                deadlineTime: t("time"),
                ...languageFieldLabels({ prefix: REASON[operation], label, locale }),
              }}
              initial={{
                ...ids,
                ...languageFieldValues(REASON[operation], undefined),
                ...(operation === "extend" && { deadlineDay: day, deadlineTime: time }),
              }}
            >
              <HiddenField name="meetingKey" />
              <HiddenField name="procedureId" />
              {operation === "extend" && <DeadlineFields zone={timeZone} locale={locale} rule={t("extendRule")} />}
              <LanguageFieldset
                prefix={REASON[operation]}
                legend={t("noticeReason")}
                hint={t("noticeReasonHint")}
                locale={locale}
              />
              <p className="mt-3">
                <Button look="secondary">{t(`operations.${operation}.confirm`)}</Button>
              </p>
            </ActionForm>
          </div>
        </details>
      ))}
    </div>
  );
}
