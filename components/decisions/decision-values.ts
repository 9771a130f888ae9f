import type { Decision } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { DECISION_MAKERS, DECISION_PROCEDURES, DECISION_SUBJECTS } from "@/app/_vocabulary/decisions";
import type { FormState } from "@/app/_vocabulary/form-state";
import { formatDay, isDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";

/** Returns the values of the fields of a decision. */
export function decisionValues({ madeBy, procedure, decidedOn, subjects, texts }: Omit<Decision, "id" | "version">) {
  return { madeBy, procedure: procedure ?? "", decidedOn, subjects, ...languageFieldValues("text", texts) };
}

/** Returns the labels of the fields of a decision. */
export function decisionLabels(locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "decisions");
  const label = (language: string) => t("textIn", { language });

  return {
    madeBy: t("madeBy"),
    procedure: t("procedure"),
    decidedOn: t("decidedOn"),
    subjects: t("subjects"),
    ...languageFieldLabels({ prefix: "text", label, locale }),
  };
}

/** Returns the choices of the fields of a decision. */
export function decisionOptions(locale: Locale) {
  const t = getTranslator(locale, "decisions");

  return {
    makers: DECISION_MAKERS.map((value) => ({ value, label: t(`makers.${value}`) })),
    procedures: DECISION_PROCEDURES.map((value) => ({ value, label: t(`procedures.${value}`) })),
    subjects: DECISION_SUBJECTS.map((value) => ({ value, label: t(`subjectNames.${value}`) })),
  };
}

/** Prints the value of a field as its choices are labelled. */
export function printDecisionField(field: string, value: FormState["values"][string], locale: Locale): string {
  const { makers, procedures, subjects } = decisionOptions(locale);
  const options = { madeBy: makers, procedure: procedures, subjects }[field];
  const printed = [value].flat().map((each) => options?.find((option) => option.value === each)?.label ?? each);

  return printed
    .map((each) => (field === "decidedOn" && isDay(each) ? formatDay(each, locale) : each))
    .join(getTranslator(locale, "meeting")("comma"));
}

/** Returns the languages in which a decision has no text. */
export function missingLanguages({ texts }: Pick<Decision, "texts">): Locale[] {
  return LOCALES.filter((locale) => !texts[locale]);
}
