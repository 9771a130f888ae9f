import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Context } from "@/app/_domain/context";
import { type FoundDocument, findFoundDocuments } from "@/app/_domain/documents/found-documents";
import { findHeldSymbols } from "@/app/_domain/documents/held-symbols";
import { relationSentences } from "@/app/_i18n/relation-words";
import { getTranslator } from "@/app/_i18n/translator";
import { officialAddress } from "@/app/_vocabulary/citations/issued-as";
import { linkCitations, symbolsCited } from "@/app/_vocabulary/citations/link-citations";
import type { Locale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { shows } from "../page-cache/render-scope";

/**
 * An agenda with what it cites as links: to the portal where it has the document, else to the document's permanent address. Beside one that was replaced,
 * corrected or withdrawn since it is said so.
 */
export async function withCitations(
  context: Pick<Context, "db" | "viewer">,
  agenda: Agenda,
  locale: Locale,
): Promise<Agenda> {
  const series = agenda.meeting.body.symbolSeries;
  const cited = agenda.items.flatMap((item) =>
    [item.annotation, item.documentation].flatMap((text) => symbolsCited(text, item.locale, series)),
  );
  const held = await findHeldSymbols(context, [...new Set(cited)]);
  // Where such a document goes, its link goes, and where one comes, its link comes: the page shows those meetings too.
  for (const key of held.values()) shows(pageTags.meeting(key));
  if (cited.some((symbol) => !held.has(foldSymbol(symbol)))) shows(pageTags.meetings);
  const documents = await findFoundDocuments(context, [...held.keys()]);
  const noteOf = (symbol: string) => {
    const text = noteWords(documents.get(foldSymbol(symbol)), locale);
    return text ? { text, locale } : undefined;
  };
  const addressOf = (symbol: string) =>
    held.has(foldSymbol(symbol)) ? paths.document(locale, symbol) : officialAddress(symbol, locale);

  return {
    ...agenda,
    items: agenda.items.map((item) => {
      const options = { locale: item.locale, series, addressOf, noteOf };
      return {
        ...item,
        annotation: linkCitations(item.annotation, options),
        documentation: linkCitations(item.documentation, options),
      };
    }),
  };
}

/** "Withdrawn; replaced by X/Rev.1": only what changes how the citation is to be read, not what supplements it. */
function noteWords(document: FoundDocument | undefined, locale: Locale): string | undefined {
  const followed = document?.relations.filter(({ relation }) => ["replaced-by", "corrected-by"].includes(relation));
  const withdrawn = document?.withdrawnAt ? [getTranslator(locale, "documents")("withdrawn")] : [];
  const said = [...withdrawn, ...relationSentences(followed ?? [], locale)];

  return said.length > 0 ? said.join(getTranslator(locale, "meeting")("comma")) : undefined;
}
