"use client";

import type { PlaceChoice } from "@/app/_domain/report/place-choices";
import { directionOf, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { MergedChanges } from "../merging/MergedChanges";
import { MergeQuestions } from "../merging/MergeQuestions";
import type { MergeFormState } from "../merging/merge-state";
import { type OpenedText, OpenText } from "../open-texts/OpenText";
import { RichTextField } from "../rich-text-editor/RichTextField";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { Checkbox, HiddenField, SelectField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";

export interface ParagraphFieldsProps {
  action: FormAction<MergeFormState>;
  /** the language of the text */
  text: Locale;
  /** the address of the page: it opens the saved version */
  here: string;
  /** the hidden fields */
  hidden: Record<string, string>;
  typed: string;
  /** shows the box that marks a change as minor, ticked or not */
  minor?: { isTicked: boolean } | undefined;
  /** the places of a new paragraph; none where its place is given */
  places?: PlaceChoice[] | undefined;
  place?: string | undefined;
  /** none of a new paragraph */
  opened?: OpenedText;
  /** the values that the form begins with, where they are not the saved ones */
  continued?: Record<string, string | string[]> | undefined;
}

/** The fields of a paragraph, with the questions where two people have changed the same at once. */
export function ParagraphFields(props: ParagraphFieldsProps) {
  const { action, text, here, hidden, typed, minor, places, place = "", opened, continued } = props;
  const t = useTranslator("report");
  const language = { lang: text, dir: directionOf(text) };
  const label = t("text", { language: LANGUAGE_NAMES[text] });

  return (
    <ActionForm
      action={action}
      locale={useLocale()}
      className="mt-2 max-w-4xl"
      placesStatus
      initial={{
        ...{ ...hidden, mergedVersions: "", textLocale: text, text: typed, place, minor: minor?.isTicked ? "yes" : "" },
        ...(continued && { minor: "", ...continued }),
      }}
    >
      {(state: MergeFormState) => (
        <>
          {opened && <OpenText {...opened} />}
          <MergeQuestions conflicts={state.conflicts} discardHref={here} />
          {[...Object.keys(hidden), "textLocale", "mergedVersions"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          {places ? <PlaceField places={places} /> : place && <HiddenField name="place" />}
          <RichTextField name="text" label={label} hint={t("numberHint")} rows={14} required {...language} />
          {minor && (
            <div className="my-5">
              <Checkbox name="minor" option={{ value: "yes", label: t("minor") }} />
            </div>
          )}
          <FormStatus />
          <MergedChanges merged={state.merged} />
          <Button>{t("save")}</Button>
        </>
      )}
    </ActionForm>
  );
}

function PlaceField({ places }: { places: PlaceChoice[] }) {
  const t = useTranslator("report");
  const options = places.map(({ place, name, itemNumber }) => ({
    value: place,
    label: itemNumber === undefined ? name : t("onItem", { chapter: name, number: itemNumber }),
  }));

  return <SelectField name="place" label={t("place")} options={options} empty={t("choose")} />;
}
