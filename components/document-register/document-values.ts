import type { DocumentDetails } from "@/app/_domain/documents/details";
import type { ItemToList } from "@/app/_domain/documents/register-queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import type { FormState } from "@/app/_vocabulary/form-state";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { isLocale, type Locale, pickText } from "@/app/_vocabulary/locales";
import type { Option } from "../ui/fields";
import { languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";

/** Returns the details of a document as the values of its form. */
export function documentValues({ titles, items, originalLanguage, issuedOn, ...details }: DocumentDetails) {
  return {
    symbol: details.symbol,
    kind: details.kind,
    distribution: details.distribution,
    ...languageFieldValues("title", titles),
    originalLanguage: originalLanguage ?? "",
    issuedOn: issuedOn ?? "",
    submissionDue: details.submissionDue ?? "",
    translationDue: details.translationDue ?? "",
    issueDue: details.issueDue ?? "",
    items: items.map(({ id }) => id),
  };
}

/** Returns the labels of the fields, for the summary of errors. */
export function documentLabels(locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "documentRegister");
  const words = getTranslator(locale, "documents");
  const titles = languageFieldLabels({ prefix: "title", label: (language) => t("titleIn", { language }), locale });

  return {
    symbol: t("columns.symbol"),
    kind: words("kind"),
    distribution: words("distribution"),
    ...titles,
    originalLanguage: words("original"),
    issuedOn: t("printedDate"),
    submissionDue: t("deadlines.submission"),
    translationDue: t("deadlines.translation"),
    issueDue: t("deadlines.issue"),
    items: t("listedUnder"),
  };
}

/** Returns the items of an agenda as boxes to tick. */
export function itemOptions(items: ItemToList[], locale: Locale): Option[] {
  return items.map(({ id, number, titles }) => ({
    value: id,
    label: [printItemNumber(number, locale), pickText(titles, locale)?.text ?? ""]
      .filter(Boolean)
      .map(isolateText)
      .join(" "),
  }));
}

/** Prints the values of one field for a reader, as its choices are labelled. */
export function printFieldValue(
  field: string,
  value: FormState["values"][string],
  items: ItemToList[],
  locale: Locale,
): string {
  const words = getTranslator(locale, "documents");
  const texts = [value].flat().filter(Boolean);
  const printed = texts.map((text) => {
    const kind = DOCUMENT_KINDS.find((each) => field === "kind" && each === text);
    if (kind) return words(`kinds.${kind}`);
    const distribution = DISTRIBUTIONS.find((each) => field === "distribution" && each === text);
    if (distribution) return words(`distributions.${distribution}`);
    if (field === "originalLanguage" && isLocale(text)) return languageName(text, locale);
    const item = field === "items" ? items.find(({ id }) => id === text) : undefined;
    return item ? printItemNumber(item.number, locale) : text;
  });

  return printed.join(getTranslator(locale, "meeting")("comma"));
}
