import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, SelectField } from "../ui/fields";

interface Props {
  action: FormAction;
  source: Locale;
  meetingKey: string;
  locale: Locale;
}

/** Chooses the language from which the texts of the meeting are translated. */
export function SourceLanguageForm({ action, source, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "translations");

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-8 max-w-measure border-t border-rule pt-3"
      labels={{ language: t("sourceLanguage") }}
      initial={{ meetingKey, language: source }}
    >
      <HiddenField name="meetingKey" />
      <SelectField
        name="language"
        label={t("sourceLanguage")}
        hint={t("sourceHint")}
        options={languageOptions(locale)}
      />
      <Button look="secondary">{t("change")}</Button>
    </ActionForm>
  );
}
