import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Context } from "@/app/_domain/context";
import { type DocumentStatus, findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { findReadableReferences, findReadableSymbols } from "@/app/_domain/documents/readable-symbols";
import { findCitationFacts } from "@/app/_domain/treaties/citation-facts";
import { relationSentences } from "@/app/_i18n/document-relations";
import { getTranslator } from "@/app/_i18n/translator";
import { officialAddress } from "@/app/_vocabulary/citations/issued-symbol";
import { citedSymbols, linkCitations } from "@/app/_vocabulary/citations/link-citations";
import type { Locale } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { referencesOf } from "@/app/_vocabulary/references";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { tagPage } from "../page-cache/render-scope";

/**
 * Links the documents that an agenda cites: to the portal where it has them, else to their
 * permanent address. A note says where one was since replaced, corrected or withdrawn.
 */
export async function linkAgendaCitations(
  context: Pick<Context, "db" | "viewer">,
  agenda: Agenda,
  locale: Locale,
): Promise<Agenda> {
  const facts = await findCitationFacts(context, agenda.meeting.body.symbolSeries);
  const version = pickVersion(agenda.meeting, locale);
  const texts = [
    ...(version ? [{ text: version.preface, locale: version.locale }] : []),
    ...agenda.items.flatMap((item) => [item.annotation, item.documentation].map((text) => ({ ...item, text }))),
  ];
  const referred = texts.flatMap((each) => referencesOf(each.text).flatMap(({ document }) => document ?? []));
  const references = await findReadableReferences(context, [...new Set(referred)]);
  const symbolOf = (document: string) => references.get(document);
  const symbols = [...references.values(), ...texts.flatMap((each) => citedSymbols(each.text, each.locale, facts))];
  const meetingKeys = await findReadableSymbols(context, [...new Set(symbols)]);
  // The page also depends on the meetings of the cited documents, and on a missing one being
  // issued.
  for (const key of meetingKeys.values()) tagPage(pageTags.meeting(key));
  if (referred.length > references.size || symbols.some((symbol) => !meetingKeys.has(foldSymbol(symbol))))
    tagPage(pageTags.meetings);
  const documents = await findDocumentStatuses(context, [...meetingKeys.keys()]);
  const noteOf = (symbol: string) => {
    const text = noteText(documents.get(foldSymbol(symbol)), locale);
    return text ? { text, locale } : undefined;
  };
  const addressOf = (symbol: string) =>
    meetingKeys.has(foldSymbol(symbol))
      ? paths.document(locale, symbol)
      : officialAddress(symbol, locale, facts.officialSeries);

  const options = { facts, addressOf, noteOf, symbolOf };
  const versions = agenda.meeting.versions.map((each) =>
    each === version ? { ...each, preface: linkCitations(each.preface, { ...options, locale: each.locale }) } : each,
  );

  return {
    ...agenda,
    meeting: { ...agenda.meeting, versions },
    items: agenda.items.map((item) => ({
      ...item,
      annotation: linkCitations(item.annotation, { ...options, locale: item.locale }),
      documentation: linkCitations(item.documentation, { ...options, locale: item.locale }),
    })),
  };
}

/** Returns "Withdrawn; replaced by X/Rev.1". What supplements a document needs no note. */
function noteText(document: DocumentStatus | undefined, locale: Locale): string | undefined {
  const followed = document?.relations.filter(({ relation }) => ["replaced-by", "corrected-by"].includes(relation));
  const withdrawn = document?.withdrawnAt ? [getTranslator(locale, "documents")("withdrawn")] : [];
  const sentences = [...withdrawn, ...relationSentences(followed ?? [], locale)];

  return sentences.length > 0 ? sentences.join(getTranslator(locale, "meeting")("comma")) : undefined;
}
