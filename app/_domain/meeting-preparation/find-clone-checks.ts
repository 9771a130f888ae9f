import { eq } from "drizzle-orm";
import { findTextChecks, type SourceOfText } from "@/app/_vocabulary/cloned-text";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  meetingDocuments,
  meetingDocumentTexts,
  meetingInformation,
  meetingInformationTexts,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
} from "@/db/schema";
import type { FindingDetail } from "./add-finding";

/** A text of a clone, and where it stands. */
interface ClonedText {
  locale: Locale;
  place: "item" | "programme" | "information" | "document";
  /** the number of the item or the symbol of the document */
  of: string;
  text: string;
}

/** A date, year, ordinal or symbol in a text of a clone that a person has to check. */
export interface CloneCheck {
  kind: "date-to-check" | "year-to-check" | "ordinal-to-check" | "symbol-to-check";
  locale: Locale;
  detail: FindingDetail;
}

/**
 * Lists what of the source meeting stands in the texts of its clone: dates, years, ordinals, and the symbols of its
 * documents with those that are reserved in their places.
 */
export async function findCloneChecks(
  tx: Database,
  draftId: string,
  source: SourceOfText,
  renewed: Map<string, string>,
): Promise<CloneCheck[]> {
  const texts = await readTexts(tx, draftId);
  const checks = texts.flatMap(({ locale, place, of, text }) =>
    findTextChecks(text, locale, source).map(({ kind, text: found }): CloneCheck => {
      const at = { place, item: of };
      const detail =
        kind === "symbol"
          ? { ...at, symbol: found, proposed: renewed.get(foldSymbol(found)) ?? "none" }
          : { ...at, [kind]: found };
      return { kind: `${kind}-to-check`, locale, detail };
    }),
  );

  return [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
}

async function readTexts(tx: Database, draftId: string): Promise<ClonedText[]> {
  const items = await tx
    .select({ number: agendaItems.number, text: agendaItemTexts })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(eq(agendaItems.meetingId, draftId));
  const entries = await tx
    .select({ locale: organizationOfWorkEntryTexts.locale, text: organizationOfWorkEntryTexts.description })
    .from(organizationOfWorkEntryTexts)
    .innerJoin(organizationOfWorkEntries, eq(organizationOfWorkEntries.id, organizationOfWorkEntryTexts.entryId))
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .where(eq(plenaryMeetings.meetingId, draftId));
  const events = await tx
    .select({ locale: organizationOfWorkEventTexts.locale, text: organizationOfWorkEventTexts.title })
    .from(organizationOfWorkEventTexts)
    .innerJoin(organizationOfWorkEvents, eq(organizationOfWorkEvents.id, organizationOfWorkEventTexts.eventId))
    .where(eq(organizationOfWorkEvents.meetingId, draftId));
  const information = await tx
    .select({ locale: meetingInformationTexts.locale, text: meetingInformationTexts.text })
    .from(meetingInformationTexts)
    .where(eq(meetingInformationTexts.meetingId, draftId));
  const [facts] = await tx
    .select({ registrants: meetingInformation.registrants })
    .from(meetingInformation)
    .where(eq(meetingInformation.meetingId, draftId));
  const documents = await tx
    .select({
      symbol: meetingDocuments.symbol,
      locale: meetingDocumentTexts.locale,
      text: meetingDocumentTexts.title,
    })
    .from(meetingDocumentTexts)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentTexts.documentId))
    .where(eq(meetingDocuments.meetingId, draftId));
  const at = (place: ClonedText["place"], of = "") => ({ place, of });

  return [
    ...items.map(({ number, text }) => ({ ...at("item", number), locale: text.locale, text: wordsOf(text) })),
    ...[...entries, ...events].map((each) => ({ ...at("programme"), ...each })),
    ...information.map(({ locale, text }) => ({ ...at("information"), locale, text: printSource(text) })),
    ...LOCALES.map((locale) => ({ ...at("information"), locale, text: facts?.registrants[locale] ?? "" })),
    ...documents.map(({ symbol, ...each }) => ({ ...at("document", symbol), ...each })),
  ];
}

function wordsOf(text: typeof agendaItemTexts.$inferSelect): string {
  const { title, shortTitle, heading, segment, annotation, documentation } = text;

  return [title, shortTitle, heading, segment, printSource(annotation), printSource(documentation)].join("\n");
}
