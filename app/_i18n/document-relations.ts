import { isolateDirection } from "@/app/_vocabulary/direction";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { RelationWords } from "@/components/documents/Relations";
import { aroundParameter, getTranslator } from "./translator";

/** How a document stands to others, one sentence for each way, with links: "Corrected by X/Corr.1 and X/Corr.2". */
export function relationWords(relations: DocumentRelation[], locale: Locale): RelationWords[] {
  const say = getTranslator(locale, "documents");
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);

  return [...Map.groupBy(relations, (each) => each.relation)].map(([relation, related]) => {
    const pieces = list.formatToParts(related.map((each) => each.symbol));

    return {
      relation,
      ...aroundParameter(say, `relations.${relation}`, "symbols", { count: related.length }),
      pieces: pieces.map(({ type, value }) =>
        type === "element" ? { text: value, href: paths.document(locale, value) } : { text: value, href: undefined },
      ),
    };
  });
}

/** The same in plain text, each symbol held apart from the words round it where those run the other way. */
export function relationSentences(relations: DocumentRelation[], locale: Locale): string[] {
  return relationWords(relations, locale).map(({ before, pieces, after }) => {
    const symbols = pieces.map(({ text, href }) => (href ? isolateDirection(text, locale) : text)).join("");

    return `${before}${symbols}${after}`;
  });
}
