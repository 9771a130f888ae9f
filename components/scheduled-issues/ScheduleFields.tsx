import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { Button } from "../ui/Button";
import { TextField } from "../ui/fields";

interface Props {
  zone: string;
  locale: Locale;
}

/** The day and the time at which the form is issued, on the clock of the meeting, and the button that schedules it. */
export function ScheduleFields({ zone, locale }: Props) {
  const t = getTranslator(locale, "scheduledIssues");
  const words = getTranslator(locale, "silence");

  return (
    <fieldset className="mt-6 border-t border-rule pt-3">
      <legend className="sr-only">{t("legend")}</legend>
      <p aria-hidden="true" className="font-semibold">
        {t("legend")}
      </p>
      <p className="max-w-measure text-sm text-soft">
        {[t("hint"), words("zone", { zone: isolateText(zone) })].join(locale === "zh" ? "" : " ")}
      </p>
      <div className="flex flex-wrap items-end gap-x-6 *:my-2">
        <TextField name="issueDay" label={words("day")} type="date" dir="ltr" />
        <TextField name="issueTime" label={words("time")} type="time" dir="ltr" />
        <Button look="secondary" name="schedule" value="1">
          {t("schedule")}
        </Button>
      </div>
    </fieldset>
  );
}

/** Returns the labels of the fields, for the summary of errors. */
export function scheduleLabels(locale: Locale): Record<"issueDay" | "issueTime", string> {
  const words = getTranslator(locale, "silence");

  return { issueDay: words("day"), issueTime: words("time") };
}
