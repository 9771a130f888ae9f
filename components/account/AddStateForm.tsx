"use client";

import { directionOf, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { TREATY_STATUSES } from "@/app/_vocabulary/state-status";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { isWithoutError } from "../ui/ErrorSummary";
import { SelectField, TextField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";

interface Props {
  action: FormAction;
  /** the six languages as the reader calls them */
  languages: Record<Locale, string>;
}

/** Adds a State, with its name in the six languages. Its result is outside what can be closed. */
export function AddStateForm({ action, languages }: Props) {
  const t = useTranslator("accounts");
  const nameIn = (language: Locale) => t("nameIn", { language: languages[language] });
  const names = Object.fromEntries(LOCALES.map((each) => [`name-${each}`, nameIn(each)]));
  const statuses = TREATY_STATUSES.map((value) => ({ value, label: t(`treatyStatuses.${value}`) }));

  return (
    <ActionForm
      action={action}
      locale={useLocale()}
      labels={{ code: t("stateCode"), treatyStatus: t("treatyStatus"), ...names }}
      initial={{ treatyStatus: "party" }}
      className="mt-10 border-t border-rule pt-2 print:hidden"
    >
      {(state) => (
        <details open={!isWithoutError(state.status)}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("addState")}</summary>
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
        </details>
      )}
    </ActionForm>
  );
}
