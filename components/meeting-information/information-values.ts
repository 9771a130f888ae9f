import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import type { InformationFacts } from "@/app/_vocabulary/meeting-information";
import { languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";

/** The facts that are a text in each language, by the prefix of their fields. */
export const TEXTS_OF_FACTS = ["venue", "address", "registrants", "contact"] as const;

/** Returns the values of the fields of the practical facts. */
export function informationValues(facts: InformationFacts): FormState["values"] {
  const { attendance, interpretation, webcastUrl, registrationUrl, contactEmail, contactPhone } = facts;

  return {
    ...{ interpretation, webcastUrl, registrationUrl, contactEmail, contactPhone },
    attendance: attendance ?? "",
    registrationOpensOn: facts.registrationOpensOn ?? "",
    registrationClosesOn: facts.registrationClosesOn ?? "",
    ...languageFieldValues("venue", facts.venues),
    ...languageFieldValues("address", facts.addresses),
    ...languageFieldValues("registrants", facts.registrants),
    ...languageFieldValues("contact", facts.contacts),
  };
}

/** Returns the labels of these fields, for the summary of errors. */
export function informationLabels(locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "information");
  const names = [
    ...(["attendance", "interpretation", "webcastUrl", "registrationUrl", "registrationOpensOn"] as const),
    ...(["registrationClosesOn", "contactEmail", "contactPhone"] as const),
  ];
  const texts = TEXTS_OF_FACTS.map((prefix) =>
    languageFieldLabels({ prefix, label: (language) => t(`${prefix}In`, { language }), locale }),
  );

  return Object.assign(Object.fromEntries(names.map((name) => [name, t(name)])), ...texts);
}
