"use client";

import { Fragment } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";
import type { ComposeFormState } from "./compose-form-state";

type Change = NonNullable<ComposeFormState["changes"]>[number];

export interface ComposeFieldsProps {
  action: FormAction<ComposeFormState>;
  /** the language of the report's text */
  text: Locale;
  meetingKey: string;
  hasDraft: boolean;
}

export function ComposeFields({ action, text, meetingKey, hasDraft }: ComposeFieldsProps) {
  const t = useTranslator("report");

  return (
    <ActionForm action={action} locale={useLocale()} className="mt-4" initial={{ meetingKey, textLocale: text }}>
      {(state: ComposeFormState) => (
        <>
          <HiddenField name="meetingKey" />
          <HiddenField name="textLocale" />
          {state.changes && state.changes.length > 0 && (
            <section aria-labelledby="composed-changes" className="my-4 max-w-measure">
              <h2 id="composed-changes" className="text-lg">
                {t("changes.title")}
              </h2>
              <ul className="mt-2 border-b border-rule">
                {state.changes.map((change) => (
                  <li key={`${change.paragraphId} ${change.kind}`} className="border-t border-rule py-2">
                    <ChangedParagraph change={change} text={text} meetingKey={meetingKey} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p className="mb-3 max-w-measure">{t(hasDraft ? "composeHelp" : "none")}</p>
          <Button look={hasDraft ? "secondary" : "primary"}>{t(hasDraft ? "recompose" : "compose")}</Button>
        </>
      )}
    </ActionForm>
  );
}

function ChangedParagraph({ change, text, meetingKey }: { change: Change; text: Locale; meetingKey: string }) {
  const t = useTranslator("report");
  const locale = useLocale();
  const title = t(`changes.${change.kind}`, { number: change.number });
  const href = `${paths.secretariatReport(locale, meetingKey, { text })}#paragraph-${change.paragraphId}`;

  return (
    <>
      <p className="font-semibold">{change.isInDraft ? <a href={href}>{title}</a> : title}</p>
      {(change.before || change.after) && (
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
          {(["before", "after"] as const).map(
            (side) =>
              change[side] && (
                <Fragment key={side}>
                  <dt className="text-soft">{t(`changes.${side}`)}</dt>
                  <dd className="break-words" {...languageAttributes(text, locale)}>
                    {change[side]}
                  </dd>
                </Fragment>
              ),
          )}
        </dl>
      )}
    </>
  );
}
