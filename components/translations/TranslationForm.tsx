"use client";

import type { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { ItemFormAction, ItemFormState } from "../agenda-editor/item-form-state";
import { OtherVersion } from "../agenda-editor/OtherVersion";
import { TextStatusFields } from "../agenda-editor/TextStatusFields";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { HiddenField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";
import { useRowLabel } from "./row-label";
import { TranslationRows } from "./TranslationRows";
import type { TranslationRow } from "./translation-rows";

interface Props {
  action: ItemFormAction;
  meetingKey: string;
  language: Locale;
  item: Awaited<ReturnType<typeof getItemToEdit>>;
  rows: TranslationRow[];
}

/** The form of a text in one language, each line and block beside its source. */
export function TranslationForm({ action, meetingKey, language, item, rows }: Props) {
  const t = useTranslator("translations");
  const locale = useLocale();
  const labelOf = useRowLabel();
  const hidden = {
    ...{ itemId: item.id, meetingKey, textLocale: language },
    ...{ version: String(item.version), sourceRevision: String(item.sourceRevision) },
  };
  const choices = { status: item.status, minor: "", follows: "yes" };

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-4"
      labels={Object.fromEntries(rows.map((row) => [row.name, labelOf(row)]))}
      placesStatus
      initial={{ ...hidden, ...choices, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) }}
    >
      {(state: ItemFormState) => (
        <>
          {Object.keys(hidden).map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <TranslationRows rows={rows} source={item.source} language={language} />
          <div className="mt-4">
            <TextStatusFields
              isTranslated={language === item.source && item.version > 0}
              isOutdated={item.isOutdated}
            />
          </div>
          <FormStatus />
          <p>
            <Button>{state.theirs ? t("saveOver") : t("save")}</Button>
          </p>
          {state.theirs && (
            <div className="mt-4 max-w-measure">
              <OtherVersion
                {...state.theirs}
                yours={state.values}
                language={{ lang: language, dir: directionOf(language) }}
                discardHref={paths.secretariatTranslation(locale, {
                  meeting: meetingKey,
                  item: item.id,
                  text: language,
                })}
              />
            </div>
          )}
        </>
      )}
    </ActionForm>
  );
}
