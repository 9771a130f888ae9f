import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { NumberFields } from "../meeting/NumberFields";
import { TextField } from "../ui/fields";
import { LanguageFields, languageFieldLabels } from "../ui/LanguageFields";

interface Props {
  locale: Locale;
  /** the days and the zone are shown, and changed elsewhere */
  hasFixedDays?: boolean;
}

/** The fields of a meeting's number, days, time zone and place. */
export function ParticularsFields({ locale, hasFixedDays = false }: Props) {
  const t = getTranslator(locale, "imports");
  const ofDays = { dir: "ltr", required: true, readOnly: hasFixedDays, width: "short" } as const;

  return (
    <div className="grid gap-x-10 sm:grid-cols-2">
      <div>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <TextField name="startsOn" label={t("startsOn")} type="date" {...ofDays} />
          <TextField name="endsOn" label={t("endsOn")} type="date" {...ofDays} />
        </div>
        <TextField
          name="timeZone"
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          dir="ltr"
          required
          readOnly={hasFixedDays}
        />
        <NumberFields locale={locale} />
      </div>
      <PlaceFields locale={locale} />
    </div>
  );
}

/** The fields of a meeting's place, one for each language. */
export function PlaceFields({ locale }: { locale: Locale }) {
  return <LanguageFields {...placeFields(locale)} className="grid content-start gap-x-6 lg:grid-cols-2" />;
}

function placeFields(locale: Locale) {
  const t = getTranslator(locale, "imports");

  return { prefix: "place", label: (language: string) => t("placeIn", { language }), locale };
}

/** Returns the labels of these fields, for the summary of errors. */
export function particularsLabels(locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "imports");
  const names = ["startsOn", "endsOn", "timeZone", "designation", "ordinal", "resumed"] as const;

  return {
    ...Object.fromEntries(names.map((name) => [name, t(name)])),
    ...languageFieldLabels(placeFields(locale)),
  };
}
