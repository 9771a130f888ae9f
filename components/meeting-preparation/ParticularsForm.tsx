import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
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

/** Changes the particulars of a meeting; new days say what becomes of the plenary meetings, and why. */
export function ParticularsForm({ action, locale, meeting }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
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
      <ParticularsFields locale={locale} />
      <div className="grid gap-x-10 sm:grid-cols-2">
        <SelectField
          name="plenaryMeetings"
          label={t("plenaryMeetings")}
          hint={t("plenaryMeetingsHint")}
          options={choices}
          empty={t("plenaryMeetingChoices.none")}
        />
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
