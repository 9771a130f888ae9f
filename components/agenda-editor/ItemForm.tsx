"use client";

import type { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { MergedChanges } from "../merging/MergedChanges";
import { MergeQuestions } from "../merging/MergeQuestions";
import { type OpenedText, OpenText } from "../open-texts/OpenText";
import { RichTextField } from "../rich-text-editor/RichTextField";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { CheckboxGroup, HiddenField, TextArea, TextField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";
import { ItemPreview } from "./ItemPreview";
import { ITEM_FIELDS, lookOf } from "./item-fields";
import type { ItemFormAction, ItemFormState } from "./item-form-state";
import { SwapNumbers } from "./SwapNumbers";
import { TextStatusFields } from "./TextStatusFields";

/** A box that is not ticked is not among what was typed. */
const UNTICKED = { noDocumentExpected: "", swapNumbers: "", minor: "", follows: "" };

interface Props {
  action: ItemFormAction;
  /** the language of the text */
  text: Locale;
  meetingKey: string;
  item: Awaited<ReturnType<typeof getItemToEdit>>;
  opened: OpenedText;
  /** the values that the form begins with, where they are not the saved ones */
  typed: Record<string, string | string[]> | undefined;
}

/**
 * The form of an item in one language, with its preview beside it, and the questions where two people
 * have changed the same at once.
 */
export function ItemForm({ action, text, meetingKey, item, opened, typed }: Props) {
  const t = useTranslator("agendaEditor");
  const locale = useLocale();
  const language = { lang: text, dir: directionOf(text) };
  const { formValues } = item;
  const hidden = {
    itemId: item.id,
    meetingKey,
    textLocale: text,
    version: String(item.version),
    itemVersion: String(item.itemVersion),
    sourceRevision: String(item.sourceRevision),
    openedNumber: formValues.number,
    openedNoDocument: formValues.noDocumentExpected ? "yes" : "",
    openedStatus: item.status,
    mergedVersions: "",
  };
  const choices = { status: item.status, swapNumbers: "", minor: "", follows: "yes" };

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={Object.fromEntries(ITEM_FIELDS.map((field) => [field, t(lookOf(field).label)]))}
      className="mt-4 grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      summaryClassName="lg:col-span-2"
      placesStatus
      initial={{
        ...{ ...hidden, ...choices, ...formValues },
        noDocumentExpected: formValues.noDocumentExpected ? "yes" : "",
        ...(typed && { ...UNTICKED, ...typed }),
      }}
    >
      {(state: ItemFormState) => (
        <>
          <div className="lg:col-span-2">
            <OpenText {...opened} />
            <MergeQuestions
              conflicts={state.conflicts}
              discardHref={paths.secretariatItem(locale, { meeting: meetingKey, item: item.id, text })}
            />
          </div>
          <div>
            {Object.keys(hidden).map((name) => (
              <HiddenField key={name} name={name} />
            ))}
            <TextField name="number" label={t("number")} hint={t("numberHint")} dir="ltr" size={8} width="short" />
            <SwapNumbers />
            {ITEM_FIELDS.map((field) => {
              const { label, hint, rows, isRich } = lookOf(field);
              if (!rows) return null;
              const Field = isRich ? RichTextField : TextArea;
              return (
                <Field
                  key={field}
                  name={field}
                  label={t(label)}
                  {...(hint && { hint: t(hint) })}
                  rows={rows}
                  {...language}
                />
              );
            })}
            <CheckboxGroup
              name="noDocumentExpected"
              label={t("noDocument")}
              options={[{ value: "yes", label: t("noDocumentExpected") }]}
            />
            <TextStatusFields isTranslated={text === item.source && item.version > 0} isOutdated={item.isOutdated} />
            <FormStatus />
            <MergedChanges merged={state.merged} />
            <p className="flex flex-wrap items-center gap-4">
              <Button name="intent" value="save">
                {t("save")}
              </Button>
              <Button name="intent" value="preview" look="secondary">
                {t("preview")}
              </Button>
              <span className="text-sm text-soft">{t("keys")}</span>
            </p>
          </div>
          <div>{state.preview && <ItemPreview item={state.preview} text={text} />}</div>
        </>
      )}
    </ActionForm>
  );
}
