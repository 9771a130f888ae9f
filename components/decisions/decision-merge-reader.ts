import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { MergeReader } from "../merging/describe-merge";
import { decisionLabels, printDecisionField } from "./decision-values";

/** Names the fields of a decision to a person who saves it. */
export function decisionMergeReader(locale: Locale, zone: string): MergeReader {
  const labels = decisionLabels(locale);

  return {
    locale,
    zone,
    languageOf: (field) => {
      const language = field.replace(/^text-/, "");
      return isLocale(language) ? language : locale;
    },
    labelOf: (field) => labels[field] ?? field,
    print: (field, value) =>
      field.startsWith("text-")
        ? value
        : printDecisionField(field, field === "subjects" ? value.split(",").filter(Boolean) : value, locale) || "–",
  };
}
