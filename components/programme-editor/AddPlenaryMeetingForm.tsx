import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { TimeFields, timeLabels } from "./TimeFields";

interface Props {
  action: FormAction;
  meeting: { key: string; startsOn: string; endsOn: string };
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
      <div className="mt-2">
        <Button>{t("addOne")}</Button>
      </div>
    </ActionForm>
  );
}
