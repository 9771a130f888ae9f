import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { HiddenField } from "../ui/fields";
import { PanelEnd } from "./PanelEnd";
import { TimeFields, timeLabels } from "./TimeFields";

interface Props {
  action: FormAction;
  meeting: Meeting;
  locale: Locale;
}

/** Adds one plenary meeting on a day and at a time by the meeting's clock. */
export function AddPlenaryMeetingForm({ action, meeting, locale }: Props) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={timeLabels(locale)}
      initial={{ meetingKey: meeting.key, day: meeting.startsOn, start: "10:00", end: "13:00" }}
    >
      <HiddenField name="meetingKey" />
      <TimeFields meeting={meeting} locale={locale} />
      <PanelEnd meeting={meeting} locale={locale} save={t("addOne")} saveAndIssue={t("addAndIssue")} />
    </ActionForm>
  );
}
