import type { Decision } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, SelectField, TextField } from "../ui/fields";
import { decisionLabels, decisionOptions, decisionValues } from "./decision-values";
import { LanguageTexts } from "./LanguageTexts";

interface Props {
  action: FormAction;
  meetingKey: string;
  locale: Locale;
  /** the decision that is changed, or the id of a new one and its day */
  decision: Decision | { id: string; decidedOn: Day };
}

const EMPTY = { madeBy: "extended-bureau", procedure: null, subjects: [], texts: {} } as const;

/** Records a decision, or changes its record. */
export function DecisionForm({ action, meetingKey, locale, decision }: Props) {
  const t = getTranslator(locale, "decisions");
  const options = decisionOptions(locale);
  const version = "version" in decision ? { version: String(decision.version) } : undefined;
  const values = decisionValues({ ...EMPTY, subjects: [], ...decision });

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={decisionLabels(locale)}
      initial={{ ...values, meetingKey, decisionId: decision.id, ...version }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="decisionId" />
      {version && <HiddenField name="version" />}
      <div className="flex flex-wrap items-end gap-x-6 *:my-2">
        <SelectField name="madeBy" label={t("madeBy")} options={options.makers} />
        <SelectField
          name="procedure"
          label={t("procedure")}
          options={options.procedures}
          empty={t("procedureUnknown")}
        />
        <TextField name="decidedOn" label={t("decidedOn")} type="date" dir="ltr" required />
      </div>
      <div className="[&_fieldset]:my-2 [&_label]:me-6 [&_label]:inline-flex">
        <CheckboxGroup name="subjects" label={t("subjects")} options={options.subjects} />
      </div>
      <p className="font-semibold">{t("text")}</p>
      <p className="max-w-measure text-sm text-soft">{t("textHint")}</p>
      <LanguageTexts prefix="text" label={(language) => language} locale={locale} />
      <Button>{t(version ? "save" : "record")}</Button>
    </ActionForm>
  );
}
