import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type EntryReference, printEntryReference } from "@/app/_vocabulary/entry-reference";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf } from "@/app/_vocabulary/locales";
import { PRINTED_EVENT_KINDS } from "@/app/_vocabulary/work-events";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { Checkbox, HiddenField, SelectField, TextField } from "../ui/fields";
import { CorrectionFrame } from "./CorrectionFrame";
import { entryValues } from "./import-form-values";
import { type LookProps, showField } from "./look-props";

interface Props extends LookProps {
  /** undefined for a new entry */
  at: EntryReference | undefined;
  when: string;
}

/** Corrects an entry of the programme, or adds one; an existing one can be removed. */
export function EntryCorrection({ draft, locale, source, agenda, actions, at, when, address, checksOnly }: Props) {
  const t = getTranslator(locale, "imports");
  const { rows, ...values } = entryValues(agenda, at);
  const indexes = Array.from({ length: Number(rows) }, (_, index) => index);
  const language = { lang: source.locale, dir: directionOf(source.locale) };
  const ofDraft = { draftId: draft.id, version: String(draft.version) };
  const entry = at ? printEntryReference(at) : "";
  const items = agenda.items.map(({ number, title }) => ({
    value: number,
    label: `${printItemNumber(number, source.locale)} ${title}`.slice(0, 80),
  }));
  const labels: Record<string, string> = {
    day: t("day"),
    start: t("start"),
    end: t("end"),
    kind: t("kind"),
    title: t("eventTitle"),
  };
  for (const index of indexes) labels[`entry-${index}-item`] = t("entryItem", { number: index + 1 });

  return (
    <>
      <CorrectionFrame
        action={actions.correctEntry}
        locale={locale}
        title={at ? t("correctNamed", { what: t("entry", { when }) }) : t("addEntry")}
        values={values}
        hidden={{ ...ofDraft, textLocale: source.locale, entry, ...showField(checksOnly) }}
        labels={labels}
        cancelHref={`${address()}#programme`}
      >
        <p className="mt-2 max-w-measure text-sm text-soft">
          {t("entryInLanguage", { language: languageName(source.locale, locale) })}
        </p>
        <div className="grid gap-x-6 sm:grid-cols-3">
          <TextField name="day" label={t("day")} hint={t("dayHint")} dir="ltr" />
          <TextField name="start" label={t("start")} hint={t("timeHint")} dir="ltr" />
          <TextField name="end" label={t("end")} hint={t("timeHint")} dir="ltr" />
        </div>
        <SelectField
          name="kind"
          label={t("kind")}
          options={["plenary-meeting" as const, ...PRINTED_EVENT_KINDS].map((value) => ({
            value,
            label: t(`kinds.${value}`),
          }))}
        />
        <TextField name="title" label={t("eventTitle")} {...language} />
        <fieldset className="my-5">
          <legend className="font-semibold">{t("kinds.plenary-meeting")}</legend>
          <p className="text-sm text-soft">{t("entriesHint")}</p>
          {indexes.map((index) => (
            <div key={index} className="border-b border-rule">
              <div className="grid gap-x-4 sm:grid-cols-2">
                <SelectField
                  name={`entry-${index}-item`}
                  label={t("entryItem", { number: index + 1 })}
                  options={items}
                  empty={t("noItem")}
                />
                <TextField
                  name={`entry-${index}-description`}
                  label={t("entryDescription", { number: index + 1 })}
                  {...language}
                />
              </div>
              <Checkbox name={`entry-${index}-continued`} option={{ value: "yes", label: t("entryContinued") }} />
            </div>
          ))}
        </fieldset>
      </CorrectionFrame>
      {at && (
        <ActionForm action={actions.removeEntry} locale={locale} initial={{ ...ofDraft, entry, text: source.locale }}>
          {["draftId", "version", "entry", "text"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <Button look="quiet">{t("removeEntry", { when })}</Button>
        </ActionForm>
      )}
    </>
  );
}
