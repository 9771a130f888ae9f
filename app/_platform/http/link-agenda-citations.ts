import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Context } from "@/app/_domain/context";
import { type DocumentStatus, findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { findReadableSymbols } from "@/app/_domain/documents/readable-symbols";
import { relationSentences } from "@/app/_i18n/document-relations";
import { getTranslator } from "@/app/_i18n/translator";
import { officialAddress } from "@/app/_vocabulary/citations/issued-symbol";
import { citedSymbols, linkCitations } from "@/app/_vocabulary/citations/link-citations";
import type { Locale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { tagPage } from "../page-cache/render-scope";

/**
 * An agenda with what it cites as links: to the portal where it has the document, else to the document's permanent address. Beside one that was replaced,
 * corrected or withdrawn since it is said so.
 */
export async function linkAgendaCitations(
  context: Pick<Context, "db" | "viewer">,
  agenda: Agenda,
  locale: Locale,
): Promise<Agenda> {
  const series = agenda.meeting.body.symbolSeries;
  const citedSymbols = agenda.items.flatMap((item) =>
    [item.annotation, item.documentation].flatMap((text) => citedSymbols(text, item.locale, series)),
  );
  const heldSymbols = await findReadableSymbols(context, [...new Set(citedSymbols)]);
  // Where such a document goes, its link goes, and where one comes, its link comes: the page shows those meetings too.
  for (const key of heldSymbols.values()) tagPage(pageTags.meeting(key));
  if (citedSymbols.some((symbol) => !heldSymbols.has(foldSymbol(symbol)))) tagPage(pageTags.meetings);
  const documents = await findDocumentStatuses(context, [...heldSymbols.keys()]);
  const noteOf = (symbol: string) => {
    const text = noteText(documents.get(foldSymbol(symbol)), locale);
    return text ? { text, locale } : undefined;
  };
  const addressOf = (symbol: string) =>
    heldSymbols.has(foldSymbol(symbol)) ? paths.document(locale, symbol) : officialAddress(symbol, locale);

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
function noteText(document: DocumentStatus | undefined, locale: Locale): string | undefined {
  const followed = document?.relations.filter(({ relation }) => ["replaced-by", "corrected-by"].includes(relation));
  const withdrawn = document?.withdrawnAt ? [getTranslator(locale, "documents")("withdrawn")] : [];
  const sentences = [...withdrawn, ...relationSentences(followed ?? [], locale)];

  return sentences.length > 0 ? sentences.join(getTranslator(locale, "meeting")("comma")) : undefined;
}
