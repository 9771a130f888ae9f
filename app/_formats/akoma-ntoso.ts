import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";

/** Namespace of Akoma Ntoso 3.0 (OASIS Standard, Version 1.0, Part 2: Specifications). */
export const AKN_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** Media type of Akoma Ntoso (IANA). */
export const AKN_MEDIA_TYPE = "application/akn+xml";

/** Language codes of expressions (ISO 639-2, terminology). */
export const AKN_LANGUAGES: Record<Locale, string> = {
  ar: "ara",
  zh: "zho",
  en: "eng",
  fr: "fra",
  ru: "rus",
  es: "spa",
};

/** Identifiers of a UN document: the work, its expression in one language, and that as XML. */
export interface AknIdentifiers {
  work: string;
  expression: string;
  manifestation: string;
}

/**
 * Returns the identifiers of a document (Akoma Ntoso Naming Convention 1.0, sections 4.4 to 4.6):
 * `/akn/un/debateReport/agenda/2023-03-01/ctoc-cop-wg.2-2023-1`, `…/eng@2023-03-01`, `….xml`.
 *
 * @param kind document type and subtype: `debateReport/agenda`.
 */
export function aknIdentifiers(kind: string, symbol: string, date: Day, locale: Locale): AknIdentifiers {
  const number = foldSymbol(symbol).toLowerCase().replaceAll("/", "-");
  const work = `/akn/un/${kind}/${date}/${encodeURIComponent(number)}`;
  const expression = `${work}/${AKN_LANGUAGES[locale]}@${date}`;

  return { work, expression, manifestation: `${expression}.xml` };
}

/** Returns the identifier of a nested element: `item_1__a` (Naming Convention, section 5). */
export function aknId(...parts: string[]): string {
  return parts.join("__");
}

/** Returns an agenda item's number as an identifier: `1 (a)` gives `item_1__a`. */
export function aknItemId(number: string): string {
  const [head = "", ...rest] = number.toLowerCase().replace(/[()]/g, " ").trim().split(/\s+/);

  return aknId(`item_${head}`, ...rest);
}
