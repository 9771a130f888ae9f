import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { directionOf, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { TREATY_STATUSES } from "@/app/_vocabulary/state-status";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { SelectField, TextField } from "../ui/fields";

/** Adds a State, with its name in the six languages. */
export function AddStateForm({ action, locale }: { action: FormAction; locale: Locale }) {
  const t = getTranslator(locale, "accounts");
  const nameIn = (language: Locale) => t("nameIn", { language: languageName(language, locale) });
  const names = Object.fromEntries(LOCALES.map((each) => [`name-${each}`, nameIn(each)]));
  const statuses = TREATY_STATUSES.map((value) => ({ value, label: t(`treatyStatuses.${value}`) }));

  return (
    <details className="mt-10 border-t border-rule pt-2 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("addState")}</summary>
      <ActionForm
        action={action}
        locale={locale}
        labels={{ code: t("stateCode"), treatyStatus: t("treatyStatus"), ...names }}
        initial={{ treatyStatus: "party" }}
      >
        <div className="grid gap-x-8 sm:grid-cols-2">
          <TextField name="code" label={t("stateCode")} hint={t("stateCodeHint")} dir="ltr" maxLength={3} required />
          <SelectField name="treatyStatus" label={t("treatyStatus")} options={statuses} />
          {LOCALES.map((each) => (
            <TextField
              key={each}
              name={`name-${each}`}
              label={nameIn(each)}
              lang={each}
              dir={directionOf(each)}
              required
              maxLength={200}
            />
          ))}
        </div>
        <Button look="secondary">{t("addState")}</Button>
      </ActionForm>
    </details>
  );
}
