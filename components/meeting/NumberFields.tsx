import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MEETING_DESIGNATIONS } from "@/app/_vocabulary/meeting-ordinal";
import { SelectField, TextField } from "../ui/fields";

/** The fields of a meeting's number among those of its body: session or meeting, ordinal, resumption. */
export function NumberFields({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "imports");

  return (
    <>
      <SelectField
        name="designation"
        label={t("designation")}
        options={MEETING_DESIGNATIONS.map((value) => ({ value, label: t(`designations.${value}`) }))}
      />
      <TextField
        name="ordinal"
        label={t("ordinal")}
        hint={t("ordinalHint")}
        width="short"
        inputMode="numeric"
        dir="ltr"
      />
      <TextField
        name="resumed"
        label={t("resumed")}
        hint={t("resumedHint")}
        width="short"
        inputMode="numeric"
        dir="ltr"
      />
    </>
  );
}
