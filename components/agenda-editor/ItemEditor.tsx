"use client";

import type { ItemFormValues } from "@/app/_domain/agenda/edit-item";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { CheckboxGroup, HiddenField, TextArea, TextField } from "../ui/fields";
import type { EditorWords } from "./editor-words";
import { ItemPreview } from "./ItemPreview";
import type { ItemFormState } from "./item-form-state";
import { OtherVersion } from "./OtherVersion";

interface Props {
  action: FormAction<ItemFormState>;
  locale: Locale;
  /** the language of the text */
  text: Locale;
  /** the address of the page: a fresh start */
  here: string;
  initial: { itemId: string; meetingKey: string; version: number; itemVersion: number; typed: ItemFormValues };
  words: EditorWords;
}

/** The form of an item in one language, with its preview beside it, and somebody else's text where two have edited it at once. */
export function ItemEditor({ action, locale, text, here, initial, words }: Props) {
  const { typed } = initial;
  const language = { lang: text, dir: directionOf(text) };

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{ ...words, noDocumentExpected: words.noDocument }}
      className="mt-4 grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      headClassName="lg:col-span-2"
      placesStatus
      initial={{
        itemId: initial.itemId,
        meetingKey: initial.meetingKey,
        textLocale: text,
        version: String(initial.version),
        itemVersion: String(initial.itemVersion),
        number: typed.number,
        title: typed.title,
        heading: typed.heading,
        annotation: typed.annotation,
        documentation: typed.documentation,
        noDocumentExpected: typed.noDocumentExpected ? "yes" : "",
      }}
    >
      {(state: ItemFormState) => (
        <>
          <div>
            {["itemId", "meetingKey", "textLocale", "version", "itemVersion"].map((name) => (
              <HiddenField key={name} name={name} />
            ))}
            <TextField name="number" label={words.number} hint={words.numberHint} dir="ltr" size={8} width="short" />
            <TextArea name="title" label={words.title} rows={3} {...language} />
            <TextArea name="heading" label={words.heading} rows={2} {...language} />
            <TextArea name="annotation" label={words.annotation} hint={words.syntaxHint} rows={18} {...language} />
            <TextArea name="documentation" label={words.documentation} rows={5} {...language} />
            <CheckboxGroup
              name="noDocumentExpected"
              label={words.noDocument}
              options={[{ value: "yes", label: words.noDocumentExpected }]}
            />
            <FormStatus />
            <p className="flex flex-wrap items-center gap-4">
              <Button name="intent" value="save">
                {state.theirs ? words.saveOver : words.save}
              </Button>
              <Button name="intent" value="preview" look="secondary">
                {words.preview}
              </Button>
              <span className="text-sm text-soft">{words.keys}</span>
            </p>
          </div>
          <div>
            {state.theirs && (
              <OtherVersion {...state.theirs} yours={state.values} language={language} here={here} words={words} />
            )}
            {state.preview && <ItemPreview item={state.preview} text={text} words={words} />}
          </div>
        </>
      )}
    </ActionForm>
  );
}
