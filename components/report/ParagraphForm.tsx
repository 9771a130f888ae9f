"use client";

import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { Checkbox, HiddenField, type Option, SelectField, TextArea } from "../ui/fields";
import { WordDifference } from "../ui/WordDifference";
import type { ParagraphFormState } from "./paragraph-form-state";
import type { ParagraphWords } from "./report-words";

interface Props {
  action: FormAction<ParagraphFormState>;
  locale: Locale;
  /** the language of the text */
  text: Locale;
  /** the address of the page: a fresh start */
  here: string;
  /** what the form sends besides the text */
  hidden: Record<string, string>;
  typed: string;
  /** whether the other languages need not follow can be said, and is said from the start */
  minor?: { ticked: boolean } | undefined;
  /** where a new paragraph can stand; none where that is given */
  places?: Option[];
  place?: string;
  words: ParagraphWords;
}

/** The form of a paragraph in one language, with somebody else's text beside it where two have edited it at once. */
export function ParagraphForm({ action, locale, text, here, hidden, typed, minor, places, place = "", words }: Props) {
  const language = { lang: text, dir: directionOf(text) };

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="mt-2 max-w-4xl"
      placesStatus
      initial={{ ...hidden, textLocale: text, text: typed, place, minor: minor?.ticked ? "yes" : "" }}
    >
      {(state: ParagraphFormState) => (
        <>
          {[...Object.keys(hidden), "textLocale"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          {places ? (
            <SelectField name="place" label={words.place} options={places} empty={words.choose} />
          ) : (
            place && <HiddenField name="place" />
          )}
          <TextArea name="text" label={words.text} hint={words.syntaxHint} rows={14} required {...language} />
          {minor && (
            <div className="my-5">
              <Checkbox name="minor" option={{ value: "yes", label: words.minor }} />
            </div>
          )}
          {state.theirs && (
            <section aria-labelledby="theirs" className="my-5 border-s-4 border-wrong bg-wash px-4 py-3">
              <h2 id="theirs" className="text-lg">
                {state.theirs.title}
              </h2>
              <p className="mt-1 text-sm">{words.theirsHelp}</p>
              {state.theirs.difference && (
                <>
                  <p className="mt-1 text-sm">{words.differenceHelp}</p>
                  <p className="mt-3 max-w-measure whitespace-pre-wrap break-words" {...language}>
                    <WordDifference
                      parts={state.theirs.difference}
                      words={{ takenOut: words.onlyYours, putIn: words.onlyTheirs }}
                    />
                  </p>
                </>
              )}
              <details className="mt-3" open={!state.theirs.difference}>
                <summary className="min-h-6 cursor-pointer text-sm">{state.theirs.title}</summary>
                <p className="max-w-measure whitespace-pre-wrap break-words" {...language}>
                  {state.theirs.text}
                </p>
              </details>
              <p className="mt-3">
                <a href={here}>{words.discard}</a>
              </p>
            </section>
          )}
          <FormStatus />
          <Button>{state.theirs ? words.saveOver : words.save}</Button>
        </>
      )}
    </ActionForm>
  );
}
