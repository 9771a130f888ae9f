import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { directionOf, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { NumberFields } from "../meeting/NumberFields";
import { TextField } from "../ui/fields";

/** The fields of a meeting's number, days, time zone and place. */
export function ParticularsFields({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "imports");

  return (
    <div className="grid gap-x-10 sm:grid-cols-2">
      <div>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <TextField name="startsOn" label={t("startsOn")} type="date" dir="ltr" required width="short" />
          <TextField name="endsOn" label={t("endsOn")} type="date" dir="ltr" required width="short" />
        </div>
        <TextField name="timeZone" label={t("timeZone")} hint={t("timeZoneHint")} dir="ltr" required />
        <NumberFields locale={locale} />
      </div>
      <div>
        {LOCALES.map((language) => (
          <TextField
            key={language}
            name={`place-${language}`}
            label={t("placeIn", { language: languageName(language, locale) })}
            lang={language}
            dir={directionOf(language)}
          />
        ))}
      </div>
    </div>
  );
}

/** Returns the labels of these fields, for the summary of errors. */
export function particularsLabels(locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "imports");
  const names = ["startsOn", "endsOn", "timeZone", "designation", "ordinal", "resumed"] as const;

  return {
    ...Object.fromEntries(names.map((name) => [name, t(name)])),
    ...Object.fromEntries(
      LOCALES.map((language) => [`place-${language}`, t("placeIn", { language: languageName(language, locale) })]),
    ),
  };
}
