import { isolateDirection } from "@/app/_vocabulary/direction";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { aroundParameter, getTranslator } from "./translator";

/** A sentence on one kind of relation, in pieces, so that a page can link its symbols. */
export interface RelationSentence {
  relation: DocumentRelation["relation"];
  pieces: { text: string; isSymbol: boolean }[];
}

/** Returns one sentence for each kind of relation: "Corrected by X/Corr.1 and X/Corr.2". */
export function describeRelations(relations: DocumentRelation[], locale: Locale): RelationSentence[] {
  const t = getTranslator(locale, "documents");
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);

  return [...Map.groupBy(relations, (each) => each.relation)].map(([relation, related]) => {
    const { before, after } = aroundParameter(t, `relations.${relation}`, "symbols", { count: related.length });
    const symbols = list
      .formatToParts(related.map((each) => each.symbol))
      .map(({ type, value }) => ({ text: value, isSymbol: type === "element" }));

    return { relation, pieces: [{ text: before, isSymbol: false }, ...symbols, { text: after, isSymbol: false }] };
  });
}

/**
 * Returns the same sentences as plain text; a symbol is isolated where the language runs the other
 * way.
 */
export function relationSentences(relations: DocumentRelation[], locale: Locale): string[] {
  return describeRelations(relations, locale).map(({ pieces }) =>
    pieces.map(({ text, isSymbol }) => (isSymbol ? isolateDirection(text, locale) : text)).join(""),
  );
}
