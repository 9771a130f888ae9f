import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Context } from "@/app/_domain/context";
import { findHeldSymbols } from "@/app/_domain/documents/held-symbols";
import { officialAddress } from "@/app/_vocabulary/citations/issued-as";
import { linkCitations, symbolsCited } from "@/app/_vocabulary/citations/link-citations";
import type { Locale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { shows } from "../cache/making";

/** An agenda with what it cites as links: to the portal where it has the document, else to the document's permanent address. */
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
  const addressOf = (symbol: string) =>
    held.has(foldSymbol(symbol)) ? paths.document(locale, symbol) : officialAddress(symbol, locale);

  return {
    ...agenda,
    items: agenda.items.map((item) => {
      const options = { locale: item.locale, series, addressOf };
      return {
        ...item,
        annotation: linkCitations(item.annotation, options),
        documentation: linkCitations(item.documentation, options),
      };
    }),
  };
}
