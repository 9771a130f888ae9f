import { eq } from "drizzle-orm";
import { foldSymbol, printSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import type { Context } from "../context";
import { findSymbolKey } from "../documents/has-symbol";
import { findFreeKey } from "../meetings/find-free-key";
import type { StorableAgenda } from "./agenda";
import { createItems } from "./store-items";
import { createPlenaryMeetings } from "./store-plenary-meetings";

/** The time zone of a place that is not known. */
export const ASSUMED_ZONE = "UTC";

/**
 * Creates an announced meeting of a body with its items, documents and plenary meetings, without their
 * texts.
 */
export async function createMeeting(
  tx: Database,
  { now }: Pick<Context, "now">,
  agenda: StorableAgenda,
  bodyKey: string,
): Promise<{ id: string; key: string }> {
  const { masthead, session, locale } = agenda;
  const [first, last] = [masthead.days[0] ?? "", masthead.days.at(-1) ?? ""];
  const timeZone = masthead.timeZone ?? ASSUMED_ZONE;
  const year = Number(first.slice(0, 4));
  const [meeting] = await tx
    .insert(meetings)
    .values({
      key: await findFreeKey(tx, bodyKey, year),
      bodyKey,
      year,
      ordinal: session?.number ?? null,
      resumed: session?.resumed ?? null,
      designation: session?.designation ?? "meeting",
      startsOn: first,
      endsOn: last,
      timeZone,
      places: masthead.place ? { [locale]: masthead.place } : {},
      status: "announced",
      createdAt: now(),
    })
    .returning({ id: meetings.id, key: meetings.key });
  const { id, key } = meeting!; // an insert returns its row
  const items = await createItems(tx, id, agenda.items);
  await addDocuments(tx, id, agenda, items);
  await createPlenaryMeetings(tx, id, agenda.plenaryMeetings, items, timeZone);

  return { id, key };
}

/** Adds the agenda itself, such as a revision, unless it is there. */
export async function addAgendaDocument(tx: Database, meetingId: string, agenda: StorableAgenda): Promise<void> {
  await addDocument(tx, {
    meetingId,
    symbol: printSymbol(agenda.symbol),
    symbolKey: foldSymbol(agenda.symbol),
    kind: "annotated-provisional-agenda",
    distribution: agenda.masthead.distribution,
    originalLanguage: agenda.masthead.originalLanguage,
    issuedOn: agenda.masthead.issuedOn,
    position: 1,
  });
}

/** Adds the agenda itself and the documents of its items; an existing one is only placed there. */
export async function addDocuments(
  tx: Database,
  meetingId: string,
  agenda: StorableAgenda,
  items: Map<string, string>,
): Promise<void> {
  await addAgendaDocument(tx, meetingId, agenda);
  let position = 1;
  for (const item of agenda.items) {
    for (const { symbol, kind } of item.documents) {
      const documentId = await addDocument(tx, {
        meetingId,
        symbol: printSymbol(symbol),
        symbolKey: foldSymbol(symbol),
        kind,
        distribution: "general",
        originalLanguage: null,
        issuedOn: null,
        position: ++position,
      });
      const itemId = items.get(item.number);
      if (!itemId) continue; // only this language has the item
      await tx.insert(meetingDocumentItems).values({ documentId, itemId }).onConflictDoNothing();
    }
  }
}

async function addDocument(tx: Database, document: typeof meetingDocuments.$inferInsert): Promise<string> {
  // A joint document may be printed with the symbol of one body alone.
  const symbolKey = await findSymbolKey(tx, document.symbolKey);
  const [created] = await tx
    .insert(meetingDocuments)
    .values({ ...document, symbolKey })
    .onConflictDoNothing({ target: meetingDocuments.symbolKey })
    .returning({ id: meetingDocuments.id });
  if (created) return created.id;
  // An agenda that lists a reserved symbol announces it.
  const [existing] = await tx
    .update(meetingDocuments)
    .set({ reservedAt: null })
    .where(eq(meetingDocuments.symbolKey, symbolKey))
    .returning({ id: meetingDocuments.id });

  return existing!.id; // the insert conflicted with it
}
