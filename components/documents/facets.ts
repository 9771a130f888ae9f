import type { Agenda } from "@/app/_domain/agenda/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DOCUMENT_FORMATS } from "@/app/_vocabulary/document-format";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { type Choice, isChosen, itemName, type Listed, WHOLE } from "./document-filter";
import type { Facet } from "./Facets";

const NAMES = ["item", "kind", "language", "format"] as const;

/** What the documents can be chosen by, each value with the number of documents that it would leave; what would leave none is not offered. */
export function facetsOf(all: Listed[], choice: Choice, agenda: Agenda, locale: Locale): Facet[] {
  const say = getTranslator(locale, "documents");
  const href = (part: Partial<Choice>) =>
    paths.documents(locale, agenda.meeting.key, addressed({ ...choice, ...part }));
  const values: Record<(typeof NAMES)[number], { value: string; label: string }[]> = {
    item: [
      { value: WHOLE, label: say("whole") },
      ...agenda.items.map((item) => ({ value: itemName(item.number), label: printItemNumber(item.number, locale) })),
    ],
    kind: DOCUMENT_KINDS.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) })),
    language: LOCALES.map((language) => ({ value: language, label: languageName(language, locale) })),
    format: DOCUMENT_FORMATS.map((format) => ({ value: format, label: format.toUpperCase() })),
  };

  return NAMES.map((name) => ({
    label: say(`filters.${name}`),
    all: { href: href({ [name]: undefined }), label: say("filters.all"), current: choice[name] === undefined },
    options: values[name]
      .map(({ value, label }) => ({
        ...{ label, href: href({ [name]: value }), current: choice[name] === value },
        count: all.filter((each) => isChosen(each, { ...choice, [name]: value })).length,
      }))
      .filter(({ count, current }) => count > 0 || current),
  })).filter(({ options }) => options.length > 1 || options.some((option) => option.current));
}

/** A choice as its address asks for it: what is listed by item says so by saying nothing. */
export function addressed({ by, item, kind, language, format }: Choice) {
  return { by: by === "kind" ? by : undefined, item, kind, language, format };
}
