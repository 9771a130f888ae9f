import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { CheckboxGroup, HiddenField, SelectField, TextField } from "../ui/fields";
import { decisionOptions } from "./decision-values";
import { LanguageTexts } from "./LanguageTexts";

/** The fields of a decision, and the hidden ones that name it. */
export function DecisionFields({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "decisions");
  const options = decisionOptions(locale);

  return (
    <>
      <HiddenField name="meetingKey" />
      <HiddenField name="decisionId" />
      <div className="flex flex-wrap items-end gap-x-6 *:my-2">
        <SelectField name="madeBy" label={t("madeBy")} options={options.makers} />
        <SelectField
          name="procedure"
          label={t("procedure")}
          options={options.procedures}
          empty={t("procedureUnknown")}
        />
        <TextField name="decidedOn" label={t("decidedOn")} type="date" dir="ltr" required />
      </div>
      <div className="[&_fieldset]:my-2 [&_label]:me-6 [&_label]:inline-flex">
        <CheckboxGroup name="subjects" label={t("subjects")} options={options.subjects} />
      </div>
      <p className="font-semibold">{t("text")}</p>
      <p className="max-w-measure text-sm text-soft">{t("textHint")}</p>
      <LanguageTexts prefix="text" label={(language) => language} locale={locale} />
    </>
  );
}
