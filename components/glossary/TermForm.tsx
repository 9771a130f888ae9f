import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { LanguageFields, LanguageFieldset, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";

interface Props {
  action: FormAction;
  /** which term, or the treaty of a new one; then its values */
  initial: Record<string, string>;
  /** names the button */
  save: string;
  locale: Locale;
}

/** The form of a term: its official name in each language, and other forms that count as the term. */
export function TermForm({ action, initial, save, locale }: Props) {
  const t = getTranslator(locale, "glossary");
  const names = { prefix: "name", label: (language: string) => t("nameIn", { language }), locale };
  const variants = { prefix: "variants", label: (language: string) => t("variantsIn", { language }), locale };
  const isField = (name: string) => LOCALES.some((each) => name === `name-${each}` || name === `variants-${each}`);

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-3"
      labels={{ ...languageFieldLabels(names), ...languageFieldLabels(variants) }}
      initial={{ ...languageFieldValues("name", {}), ...languageFieldValues("variants", {}), ...initial }}
    >
      {Object.keys(initial)
        .filter((name) => !isField(name))
        .map((name) => (
          <HiddenField key={name} name={name} />
        ))}
      <LanguageFields {...names} />
      <LanguageFieldset legend={t("variants")} hint={t("variantsHint")} prefix="variants" locale={locale} />
      <p className="mt-3">
        <Button>{save}</Button>
      </p>
    </ActionForm>
  );
}
