"use client";

import type { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { ItemFormAction, ItemFormState } from "../agenda-editor/item-form-state";
import { TextStatusFields } from "../agenda-editor/TextStatusFields";
import { MergedChanges } from "../merging/MergedChanges";
import { MergeQuestions } from "../merging/MergeQuestions";
import { type OpenedText, OpenText } from "../open-texts/OpenText";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { HiddenField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";
import { useRowLabel } from "./row-label";
import { TranslationRows } from "./TranslationRows";
import { rowsOnlyTyped, type TranslationRow } from "./translation-rows";

interface Props {
  action: ItemFormAction;
  meetingKey: string;
  language: Locale;
  item: Awaited<ReturnType<typeof getItemToEdit>>;
  rows: TranslationRow[];
  opened: OpenedText;
  /** the values that the form begins with, where they are not the saved ones */
  typed: Record<string, string | string[]> | undefined;
}

/** The form of a text in one language, each line and block beside its source. */
export function TranslationForm({ action, meetingKey, language, item, rows, opened, typed }: Props) {
  const t = useTranslator("translations");
  const locale = useLocale();
  const labelOf = useRowLabel();
  const hidden = {
    ...{ itemId: item.id, meetingKey, textLocale: language },
    ...{ version: String(item.version), sourceRevision: String(item.sourceRevision) },
    ...{ openedStatus: item.status, mergedVersions: "" },
  };
  const choices = { status: item.status, minor: "", follows: "yes" };

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-4"
      labels={Object.fromEntries(rows.map((row) => [row.name, labelOf(row)]))}
      placesStatus
      initial={{
        ...{ ...hidden, ...choices, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) },
        ...(typed && { minor: "", follows: "", ...typed }),
      }}
    >
      {(state: ItemFormState) => (
        <>
          <OpenText {...opened} />
          <MergeQuestions
            conflicts={state.conflicts}
            discardHref={paths.secretariatTranslation(locale, { meeting: meetingKey, item: item.id, text: language })}
          />
          {Object.keys(hidden).map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <TranslationRows
            rows={[...rows, ...rowsOnlyTyped(rows, { ...typed, ...state.values })]}
            source={item.source}
            language={language}
          />
          <div className="mt-2 flex flex-wrap items-end gap-x-8">
            <TextStatusFields
              isTranslated={language === item.source && item.version > 0}
              isOutdated={item.isOutdated}
            />
            <p className="my-4">
              <Button>{t("save")}</Button>
            </p>
          </div>
          <FormStatus />
          <MergedChanges merged={state.merged} />
        </>
      )}
    </ActionForm>
  );
}
