"use client";

import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { ComposeFormState, NamedChange } from "./compose-form-state";

interface Words {
  help: string;
  compose: string;
  changes: string;
  before: string;
  after: string;
}

interface Props {
  action: FormAction<ComposeFormState>;
  locale: Locale;
  /** the language of the report's text */
  text: Locale;
  meetingKey: string;
  /** there is no draft yet */
  first: boolean;
  words: Words;
}

/** Composes the report, and then names the paragraphs whose facts have changed. */
export function ComposeReportForm({ action, locale, text, meetingKey, first, words }: Props) {
  return (
    <ActionForm action={action} locale={locale} className="mt-4" initial={{ meetingKey, textLocale: text }}>
      {(state: ComposeFormState) => (
        <>
          <HiddenField name="meetingKey" />
          <HiddenField name="textLocale" />
          {state.changes && state.changes.length > 0 && (
            <section aria-labelledby="composed-changes" className="my-4 max-w-measure">
              <h2 id="composed-changes" className="text-lg">
                {words.changes}
              </h2>
              <ul className="mt-2 border-b border-rule">
                {state.changes.map((change) => (
                  <li key={`${change.paragraphId} ${change.kind}`} className="border-t border-rule py-2">
                    <Change change={change} text={text} locale={locale} words={words} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p className="mb-3 max-w-measure">{words.help}</p>
          <Button look={first ? "primary" : "secondary"}>{words.compose}</Button>
        </>
      )}
    </ActionForm>
  );
}

function Change({ change, text, locale, words }: { change: NamedChange; text: Locale; locale: Locale; words: Words }) {
  const language = languageAttributes(text, locale);

  return (
    <>
      <p className="font-semibold">{change.href ? <a href={change.href}>{change.said}</a> : change.said}</p>
      {(change.before || change.after) && (
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
          {change.before && (
            <>
              <dt className="text-soft">{words.before}</dt>
              <dd className="break-words" {...language}>
                {change.before}
              </dd>
            </>
          )}
          {change.after && (
            <>
              <dt className="text-soft">{words.after}</dt>
              <dd className="break-words" {...language}>
                {change.after}
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
