import type { AnnouncedLanguages } from "@/app/_domain/meeting-preparation/announced-languages";
import type { StepCheck } from "@/app/_domain/meeting-preparation/step-checks";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { languageName, listLanguages } from "@/app/_i18n/format";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { ScheduleFields, scheduleLabels } from "../scheduled-issues/ScheduleFields";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, TextField } from "../ui/fields";
import { StepChecks } from "./StepChecks";

interface Props {
  locale: Locale;
  meeting: MeetingSummary & { version: number };
  operation: "announce" | "open" | "adoptReport" | "archive" | "revert" | "deleteDraft";
  action: FormAction;
  /** in which an announcement issues the agenda */
  languages?: LanguageChoice | undefined;
  /** what is asked before it */
  checks?: StepCheck[];
}

/** The languages in which an agenda can be announced, with what the texts of each lack, as text. */
export interface LanguageChoice extends AnnouncedLanguages {
  lacking: Partial<Record<Locale, string>>;
}

/** An operation of a meeting's status: opened by its name, it says what it does before it is confirmed. */
export function StatusForm({ locale, meeting, operation, action, languages, checks = [] }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  const { ordinalBefore, line } = meetingName(meeting, locale);
  const about = operation === "revert" && meeting.status === "announced" ? "revertToDraft" : operation;

  return (
    <details className="mt-2">
      <summary className={`min-h-11 cursor-pointer py-2 ${operation === "revert" ? "" : "font-semibold"}`}>
        {t(`operations.${about}.name`)}
      </summary>
      <div className="border-s-4 border-note ps-4">
        <p className="max-w-measure">
          {t(`operations.${about}.about`, { meeting: isolateText(`${ordinalBefore}${line}`) })}
        </p>
        <ActionForm
          action={action}
          locale={locale}
          labels={{
            ...{ reason: t("reason"), locales: t("announcedIn"), confirmed: t("confirmChecks") },
            ...scheduleLabels(locale),
          }}
          initial={{
            meetingKey: meeting.key,
            version: String(meeting.version),
            reason: "",
            locales: languages?.ready ?? [],
            confirmed: [],
            issueDay: "",
            issueTime: "",
          }}
        >
          <HiddenField name="meetingKey" />
          <HiddenField name="version" />
          <StepChecks checks={checks} meetingKey={meeting.key} locale={locale} />
          {operation === "revert" && <TextField name="reason" label={t("reason")} />}
          {operation === "announce" && languages && <LanguageFields languages={languages} locale={locale} />}
          {!checks.some(({ isCondition }) => isCondition) && (
            <p className="mt-3">
              <Button look={operation === "announce" ? "primary" : "secondary"}>
                {t(`operations.${about}.confirm`)}
              </Button>
            </p>
          )}
          {operation === "announce" && <ScheduleFields zone={meeting.timeZone} locale={locale} />}
        </ActionForm>
      </div>
    </details>
  );
}

/** Asks in which languages an agenda is announced; the one in which it was drafted is no choice. */
function LanguageFields({ languages, locale }: { languages: LanguageChoice; locale: Locale }) {
  const { always, present, ready, lacking } = languages;
  const t = getTranslator(locale, "meetingPreparation");
  const options = present
    .filter((each) => !always.includes(each))
    .map((value) => {
      const [language, what] = [languageName(value, locale), lacking[value]];
      const isReady = ready.includes(value);
      return {
        value,
        label: what && !isReady ? getTranslator(locale, "agendaEditions")("notReady", { language, what }) : language,
      };
    });
  if (options.length === 0) return null;

  return (
    <CheckboxGroup
      name="locales"
      label={t("announcedIn")}
      hint={t("announcedInHint", { language: listLanguages(always, locale) })}
      options={options}
    />
  );
}
