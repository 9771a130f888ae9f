import type { IssueOptions } from "@/app/_domain/agenda-editions/queries";
import type { TypedFields } from "@/app/_domain/scheduled-issues/typed-fields";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { SYMBOL_KINDS } from "@/app/_vocabulary/edition-kind";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { languageAttributes } from "../layout/language-attributes";
import { ScheduleFields, scheduleLabels } from "../scheduled-issues/ScheduleFields";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, SelectField, TextArea } from "../ui/fields";
import { LanguageFieldset, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";

interface Props {
  action: FormAction;
  locale: Locale;
  meeting: { key: string; timeZone: string };
  options: Pick<IssueOptions, "symbols" | "digest" | "ready" | "corrections">;
  /** for a scheduled issue that was not carried out */
  typed: TypedFields | undefined;
  /** the languages whose texts differ */
  differing: Locale[];
  /** what the texts of a language lack, as text */
  lacking: Partial<Record<Locale, string>>;
}

/** Issues the working copy: how, in which languages, with a note for the public and the reason. */
export function IssueForm(props: Props) {
  const { action, locale, meeting, options, typed, differing, lacking } = props;
  const { symbols, digest, ready, corrections } = options;
  const t = getTranslator(locale, "agendaEditions");
  const kindName = (kind: (typeof SYMBOL_KINDS)[number] | "languages" | "reissue") => t(`kinds.${kind}`);
  const kinds = [
    ...SYMBOL_KINDS.flatMap((kind) =>
      symbols
        ? [{ value: kind, label: t("withSymbol", { kind: kindName(kind), symbol: isolateText(symbols[kind]) }) }]
        : [],
    ),
    ...(["reissue", "languages"] as const).map((kind) => ({
      value: kind,
      label: t("sameSymbol", { kind: kindName(kind) }),
    })),
  ];
  const languages = differing.map((value) => {
    const [language, what] = [languageName(value, locale), lacking[value]];
    return { value, label: what ? t(ready.includes(value) ? "lacking" : "notReady", { language, what }) : language };
  });

  // Notes that were typed before are all in view.
  const hidesOthers = differing.length > 0 && !typed;
  const corrected = LOCALES.filter((each) => corrections[each]);
  const correctionLabel = (each: Locale) => t("correction", { language: languageName(each, locale) });

  return (
    <ActionForm
      action={action}
      locale={locale}
      className="max-lg:mt-6 max-lg:border-t max-lg:border-edge max-lg:pt-4"
      labels={{
        ...{ kind: t("kind"), locales: t("locales"), reason: t("reason") },
        ...Object.fromEntries(corrected.map((each) => [`correction-${each}`, correctionLabel(each)])),
        ...languageFieldLabels({ prefix: "note", label: (language) => t("note", { language }), locale }),
        ...scheduleLabels(locale),
      }}
      initial={{
        ...{ meetingKey: meeting.key, digest, kind: typed?.kind ?? "", locales: ready },
        ...{ reason: typed?.reason ?? "" },
        ...languageFieldValues("note", typed?.texts ?? {}),
        ...Object.fromEntries(
          corrected.map((each) => [
            `correction-${each}`,
            (typed?.digest === digest ? typed.corrections?.[each] : undefined) ?? printSource(corrections[each] ?? []),
          ]),
        ),
        ...{ issueDay: "", issueTime: "" },
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="digest" />
      <div className="grid gap-x-10 *:my-0 sm:max-lg:grid-cols-2">
        <div>
          <SelectField
            name="kind"
            label={t("kind")}
            {...(!symbols && { hint: t("withoutSymbol") })}
            options={kinds}
            empty={getTranslator(locale, "legislation")("choose")}
          />
          {languages.length > 0 && (
            <CheckboxGroup name="locales" label={t("locales")} hint={t("localesHint")} options={languages} />
          )}
          <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
        </div>
        <LanguageFieldset
          prefix="note"
          legend={t("notes")}
          hint={t("notesHint")}
          locale={locale}
          className="*:my-2"
          {...(hidesOthers && { first: { languages: differing, summary: t("otherLanguages") } })}
        />
      </div>
      {symbols && corrected.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("corrections")}</summary>
          <p className="max-w-measure text-sm text-soft">{t("correctionsHint")}</p>
          {corrected.map((each) => (
            <TextArea
              key={each}
              name={`correction-${each}`}
              label={correctionLabel(each)}
              rows={10}
              {...languageAttributes(each, locale)}
            />
          ))}
        </details>
      )}
      <p className="my-3 max-w-measure text-sm">{t("consequence")}</p>
      <div className="bg-paper lg:sticky lg:bottom-0 lg:z-10 lg:py-2">
        <Button>{t("issue")}</Button>
      </div>
      <ScheduleFields zone={meeting.timeZone} locale={locale} />
    </ActionForm>
  );
}
