"use client";

import { LANGUAGE_NAMES, LOCALES } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { type Option, SelectField, TextField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";
import { personLabels } from "./account-fields";
import { EmailField } from "./EmailField";
import type { LetterFormState } from "./letter-form-state";
import { PersonFields } from "./PersonFields";
import { PrintedLink } from "./PrintedLink";

interface Props {
  action: FormAction<LetterFormState>;
  /** the States to choose from; for the head of a delegation, none: members belong to their State */
  states: Option[] | undefined;
  /** where the next invitation is begun after a link was printed */
  next: string;
}

/** Invites a person, by e-mail or with a printed link. */
export function InviteForm({ action, states, next }: Props) {
  const t = useTranslator("accounts");
  const locale = useLocale();
  const languages = LOCALES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }));

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={personLabels(t)}
      initial={{ name: "", email: "", role: "", state: "", languages: [], isHead: "", language: locale }}
      placesStatus
    >
      {({ letter }: LetterFormState) =>
        letter ? (
          <>
            <PrintedLink letter={letter} />
            <p className="mt-6 print:hidden">
              <a href={next}>{t("inviteAnother")}</a>
            </p>
          </>
        ) : (
          <>
            {states ? (
              <PersonFields states={states} />
            ) : (
              <div className="grid gap-x-8 sm:grid-cols-2">
                <TextField name="name" label={t("name")} autoComplete="off" required maxLength={100} />
                <EmailField label={t("email")} autoComplete="off" />
              </div>
            )}
            <div className="sm:max-w-xs">
              <SelectField name="language" label={t("language")} options={languages} />
            </div>
            <FormStatus />
            <p className="flex flex-wrap gap-4">
              <Button name="by" value="mail">
                {t("inviteByMail")}
              </Button>
              <Button name="by" value="print" look="secondary">
                {t("inviteOnPaper")}
              </Button>
            </p>
          </>
        )
      }
    </ActionForm>
  );
}
