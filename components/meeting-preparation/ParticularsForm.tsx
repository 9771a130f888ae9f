import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, SelectField, TextArea } from "../ui/fields";
import { ParticularsFields, particularsLabels } from "./ParticularsFields";
import { particularsValues } from "./particulars-values";

interface Props {
  action: FormAction;
  locale: Locale;
  meeting: MeetingSummary & { version: number };
}

/**
 * Changes the particulars of a meeting; new days say what becomes of the plenary meetings, and why. One that is
 * announced or in session is moved on a page of its own.
 */
export function ParticularsForm({ action, locale, meeting }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  const isMovable = meeting.status === "announced" || meeting.status === "in-session";
  const choices = (["move", "cancel"] as const).map((value) => ({ value, label: t(`plenaryMeetingChoices.${value}`) }));

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{ ...particularsLabels(locale), plenaryMeetings: t("plenaryMeetings"), reason: t("reason") }}
      initial={{
        ...particularsValues(meeting),
        meetingKey: meeting.key,
        version: String(meeting.version),
        plenaryMeetings: "",
        reason: "",
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="version" />
      {isMovable && (
        <p className="mt-2">
          {t("daysFixed")}{" "}
          <a href={paths.secretariatSchedule(locale, meeting.key)}>
            {getTranslator(locale, "meetingSchedule")("title")}
          </a>
        </p>
      )}
      <ParticularsFields locale={locale} hasFixedDays={isMovable} />
      <div className="grid gap-x-10 sm:grid-cols-2">
        {!isMovable && (
          <SelectField
            name="plenaryMeetings"
            label={t("plenaryMeetings")}
            hint={t("plenaryMeetingsHint")}
            options={choices}
            empty={t("plenaryMeetingChoices.none")}
          />
        )}
        <TextArea
          name="reason"
          label={t("reason")}
          hint={t(meeting.status === "draft" ? "reasonOfDraftHint" : "reasonHint")}
          rows={3}
        />
      </div>
      <Button>{t("save")}</Button>
    </ActionForm>
  );
}
