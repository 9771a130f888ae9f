import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { TextField } from "../ui/fields";

/** The fields of a day and of the times of its clock. */
export function TimeFields({ meeting, locale }: { meeting: { startsOn: string; endsOn: string }; locale: Locale }) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <div className="flex flex-wrap items-end gap-x-4 *:my-2">
      <TextField
        name="day"
        label={t("day")}
        type="date"
        dir="ltr"
        required
        min={meeting.startsOn}
        max={meeting.endsOn}
      />
      <TextField name="start" label={t("start")} type="time" dir="ltr" required />
      <TextField name="end" label={t("end")} type="time" dir="ltr" required />
    </div>
  );
}

/** Returns the labels of these fields, for the summary of errors. */
export function timeLabels(locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "programmeEditor");

  return { day: t("day"), start: t("start"), end: t("end") };
}
