import { getTranslator } from "@/app/_i18n/translator";
import { DEADLINES, type DueDays } from "@/app/_vocabulary/document-deadlines";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { TextField } from "../ui/fields";

interface Props {
  /** the days that are suggested beside each field */
  proposed: DueDays;
  locale: Locale;
}

/** The days on which a document is due: from its author, from translation, and to be issued. */
export function DeadlineFields({ proposed, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");

  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t("deadlines.legend")}</legend>
      <p className="text-sm text-soft">{t("deadlines.hint")}</p>
      <div className="grid items-end gap-x-8 *:my-2 sm:grid-cols-2 lg:grid-cols-4">
        {DEADLINES.map((deadline) => {
          const day = proposed[`${deadline}Due`];

          return (
            <TextField
              key={deadline}
              name={`${deadline}Due`}
              label={t(`deadlines.${deadline}`)}
              hint={day ? t("deadlines.proposed", { day: formatDay(day, locale) }) : undefined}
              type="date"
              dir="ltr"
            />
          );
        })}
      </div>
    </fieldset>
  );
}
