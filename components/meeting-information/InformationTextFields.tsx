"use client";

import { directionOf, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { TextStatusFields } from "../agenda-editor/TextStatusFields";
import { MergedChanges } from "../merging/MergedChanges";
import { MergeQuestions } from "../merging/MergeQuestions";
import type { MergeFormState } from "../merging/merge-state";
import { RichTextField } from "../rich-text-editor/RichTextField";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { HiddenField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";

interface Props {
  action: FormAction<MergeFormState>;
  /** the language of the text */
  text: Locale;
  /** the address of the page: it opens the saved version */
  here: string;
  hidden: Record<string, string>;
  typed: string;
  status: string;
  /** translations may become outdated by a change */
  isTranslated: boolean;
  isOutdated: boolean;
}

/** The fields of the practical information in one language, with the questions where two people have changed the same. */
export function InformationTextFields(props: Props) {
  const { action, text, here, hidden, typed, status, isTranslated, isOutdated } = props;
  const t = useTranslator("information");

  return (
    <ActionForm
      action={action}
      locale={useLocale()}
      labels={{ text: t("text") }}
      className="mt-2 max-w-4xl"
      placesStatus
      initial={{ ...hidden, mergedVersions: "", textLocale: text, text: typed, status, minor: "", follows: "yes" }}
    >
      {(state: MergeFormState) => (
        <>
          <MergeQuestions conflicts={state.conflicts} discardHref={here} />
          {[...Object.keys(hidden), "textLocale", "mergedVersions"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <RichTextField
            name="text"
            label={t("textIn", { language: LANGUAGE_NAMES[text] })}
            rows={14}
            lang={text}
            dir={directionOf(text)}
          />
          <TextStatusFields isTranslated={isTranslated} isOutdated={isOutdated} />
          <FormStatus />
          <MergedChanges merged={state.merged} />
          <Button>{t("save")}</Button>
        </>
      )}
    </ActionForm>
  );
}
