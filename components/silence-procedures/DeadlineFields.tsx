import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { TextField } from "../ui/fields";

interface Props {
  zone: string;
  locale: Locale;
  /** the rule that holds for the deadline */
  rule: string;
}

/** The day and the time of a deadline on the clock of the meeting, with the rule that holds for it. */
export function DeadlineFields({ zone, locale, rule }: Props) {
  const t = getTranslator(locale, "silence");

  return (
    <fieldset className="mt-3">
      <legend className="font-semibold">{t("deadline")}</legend>
      <p className="max-w-measure text-sm text-soft">
        {rule} {t("zone", { zone: isolateText(zone) })}
      </p>
      <div className="flex flex-wrap items-end gap-x-6 *:my-2">
        <TextField name="deadlineDay" label={t("day")} type="date" dir="ltr" required />
        <TextField name="deadlineTime" label={t("time")} type="time" dir="ltr" required />
      </div>
    </fieldset>
  );
}
