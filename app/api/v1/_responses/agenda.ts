import { z } from "zod";
import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { Address, Day, DocumentSymbol, ItemNumber, Language, MeetingKey, namedSchemas } from "./parts";
import { Text, textResponse } from "./rich-text";

const Item = z
  .strictObject({
    number: ItemNumber,
    parent: ItemNumber.nullable().describe("The item that a sub-item belongs to."),
    language: Language.describe(
      "The language of the texts below: the one requested or, where it is not available, another.",
    ),
    title: z.string(),
    heading: z.string().describe("The title as printed over the annotation."),
    segment: z
      .string()
      .nullable()
      .describe("The heading of the segment that begins with the item, such as “High-level segment”."),
    annotatedWith: ItemNumber.nullable().describe("The item under which this one is annotated too."),
    annotation: Text,
    documentation: Text.describe("The text under “Documentation”, apart from the documents with a symbol."),
    noDocumentExpected: z.boolean(),
    documents: z.array(DocumentSymbol),
    page: Address.describe("The permanent link to the item on the web page."),
  })
  .register(namedSchemas, { id: "AgendaItem" });

const Adoption = z
  .strictObject({
    on: Day,
    plenaryMeeting: z.int().positive().nullable().describe("The number of the plenary meeting; null if not recorded."),
    amended: z.boolean().describe("Whether it was adopted as orally amended."),
  })
  .register(namedSchemas, { id: "AgendaAdoption" });

export const AgendaResponse = z
  .strictObject({
    meeting: MeetingKey,
    language: Language.describe("The language requested."),
    status: z.enum(["provisional", "adopted"]).describe("Whether the meeting has adopted the agenda."),
    adoption: Adoption.nullable().describe("How the meeting adopted it; null while it is provisional."),
    symbol: DocumentSymbol.nullable().describe("The symbol of the annotated provisional agenda."),
    preface: Text.describe("The paragraphs before the first item."),
    notes: Text.describe("The notes called from the masthead, the title or a heading, each with its mark."),
    items: z.array(Item).describe("In the order of the agenda, each sub-item after its item."),
    links: z.strictObject({ self: Address, meeting: Address, page: Address, akomaNtoso: Address }),
  })
  .describe("The annotated agenda of a meeting in one language, provisional or adopted.")
  .register(namedSchemas, { id: "Agenda" });

export type AgendaResponse = z.infer<typeof AgendaResponse>;

/** Returns the annotated agenda, each item with its documents. */
export function agendaResponse(
  { meeting, items, adoption }: Agenda,
  documents: MeetingDocument[],
  language: Locale,
  publicUrl: string,
): AgendaResponse {
  const version = pickVersion(meeting, language);
  const agendaDocument = findAgendaInLanguage(documents, meeting.key, version?.locale ?? language);

  return {
    meeting: meeting.key,
    language,
    status: adoption ? "adopted" : "provisional",
    adoption: adoption
      ? { on: adoption.on, plenaryMeeting: adoption.plenaryMeeting, amended: adoption.isAmended }
      : null,
    symbol: agendaDocument?.symbol ?? null,
    preface: textResponse(version?.preface ?? []),
    notes: textResponse(version?.notes ?? []),
    items: items.map((item) => ({
      number: item.number,
      parent: items.find((candidate) => candidate.id === item.parentId)?.number ?? null,
      language: item.locale,
      title: item.title,
      heading: item.heading,
      segment: item.segment ?? null,
      annotatedWith: item.annotatedWith ?? null,
      annotation: textResponse(item.annotation),
      documentation: textResponse(item.documentation),
      noDocumentExpected: item.noDocumentExpected,
      documents: documents.filter((document) => document.items.includes(item.number)).map(({ symbol }) => symbol),
      page: `${publicUrl}${paths.agenda(language, meeting.key, { item: item.number })}`,
    })),
    links: {
      self: `${publicUrl}${paths.apiV1.agenda(meeting.key, language)}`,
      meeting: `${publicUrl}${paths.apiV1.meeting(meeting.key)}`,
      page: `${publicUrl}${paths.agenda(language, meeting.key)}`,
      akomaNtoso: `${publicUrl}${paths.agendaAkn(language, meeting.key)}`,
    },
  };
}
