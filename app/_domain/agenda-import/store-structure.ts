import { eq } from "drizzle-orm";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import type { Context } from "../context";
import type { ReadAgenda } from "./read-agenda";
import { createPlenaryMeetings } from "./store-plenary-meetings";

/** The time zone of a place that is not known. */
export const ASSUMED_ZONE = "UTC";

/** Creates the meeting with its items, documents and plenary meetings, without their texts. */
export async function createMeeting(
  tx: Database,
  { now }: Pick<Context, "now">,
  agenda: ReadAgenda,
  bodyKey: string,
  key: string,
): Promise<string> {
  const [first = ""] = agenda.masthead.days;
  const timeZone = agenda.masthead.timeZone ?? ASSUMED_ZONE;
  const [meeting] = await tx
    .insert(meetings)
    .values({
      key,
      bodyKey,
      year: agenda.year,
      ordinal: agenda.ordinal,
      startsOn: first,
      endsOn: agenda.masthead.days.at(-1) ?? first,
      timeZone,
      places: { [agenda.locale]: agenda.masthead.place },
      createdAt: now(),
    })
    .returning({ id: meetings.id });
  const meetingId = meeting!.id; // an insert returns its row
  const items = await createItems(tx, meetingId, agenda);
  await addDocuments(tx, meetingId, agenda, items);
  await createPlenaryMeetings(tx, meetingId, agenda.plenaryMeetings, items, timeZone);

  return meetingId;
}

async function createItems(tx: Database, meetingId: string, agenda: ReadAgenda): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, item] of agenda.items.entries()) {
    const [created] = await tx
      .insert(agendaItems)
      .values({
        meetingId,
        parentId: item.parent === undefined ? null : (ids.get(item.parent) ?? null),
        number: item.number,
        position: index + 1,
        noDocumentExpected: item.noDocumentExpected,
      })
      .returning({ id: agendaItems.id });
    ids.set(item.number, created!.id); // an insert returns its row
  }

  return ids;
}

/** Adds the agenda itself and the documents of its items; an existing one is only placed there. */
export async function addDocuments(
  tx: Database,
  meetingId: string,
  agenda: ReadAgenda,
  items: Map<string, string>,
): Promise<void> {
  await addDocument(tx, {
    meetingId,
    symbol: agenda.symbol,
    symbolKey: foldSymbol(agenda.symbol),
    kind: "annotated-provisional-agenda",
    distribution: agenda.masthead.distribution,
    originalLanguage: agenda.masthead.originalLanguage ?? null,
    issuedOn: agenda.masthead.issuedOn ?? null,
    position: 1,
  });
  let position = 1;
  for (const item of agenda.items) {
    for (const { symbol, kind } of item.documents) {
      const documentId = await addDocument(tx, {
        meetingId,
        symbol,
        symbolKey: foldSymbol(symbol),
        kind,
        distribution: "general",
        originalLanguage: null,
        issuedOn: null,
        position: ++position,
      });
      const itemId = items.get(item.number)!; // the map has every item of the agenda
      await tx.insert(meetingDocumentItems).values({ documentId, itemId }).onConflictDoNothing();
    }
  }
}

async function addDocument(tx: Database, document: typeof meetingDocuments.$inferInsert): Promise<string> {
  const [created] = await tx
    .insert(meetingDocuments)
    .values(document)
    .onConflictDoNothing({ target: meetingDocuments.symbolKey })
    .returning({ id: meetingDocuments.id });
  if (created) return created.id;
  const [existing] = await tx
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.symbolKey, document.symbolKey));

  return existing!.id; // the insert conflicted with it
}
