import { and, eq, max } from "drizzle-orm";
import { parentSymbol, partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { bodies, meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import { DomainError } from "../errors";
import type { IssueDocument } from "./schemas";

type DocumentRow = typeof meetingDocuments.$inferSelect;

/**
 * A new document under its symbol, as it is said to be or as its symbol says: an addendum as the document that it belongs to.
 *
 * @returns whether it was created: somebody else may have been first.
 */
export async function createDocument(tx: Database, input: IssueDocument, symbolKey: string): Promise<boolean> {
  const meetingId = await meetingOf(tx, input);
  const parent = await parentOf(tx, symbolKey);
  const [last] = await tx
    .select({ position: max(meetingDocuments.position) })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));
  const [row] = await tx
    .insert(meetingDocuments)
    .values({
      ...{ meetingId, symbol: input.symbol, symbolKey },
      kind: input.kind ?? parent?.kind ?? "other",
      distribution: input.distribution ?? parent?.distribution ?? usualDistribution(symbolKey),
      originalLanguage: input.originalLanguage ?? null,
      issuedOn: input.issuedOn ?? null,
      position: (last?.position ?? 0) + 1,
    })
    .onConflictDoNothing({ target: meetingDocuments.symbolKey })
    .returning({ id: meetingDocuments.id });
  if (!row) return false;
  if (input.items === undefined && parent) await copyPlaces(tx, parent.id, row.id);

  return true;
}

/** The meeting that is named, or the one of the body and year that the symbol names. */
async function meetingOf(tx: Database, input: IssueDocument): Promise<string> {
  const parts = partsOfSymbol(input.symbol);
  const of = input.meetingKey
    ? eq(meetings.key, input.meetingKey)
    : parts && and(eq(bodies.symbolSeries, parts.series), eq(meetings.year, parts.year));
  const found = of
    ? await tx.select({ id: meetings.id }).from(meetings).innerJoin(bodies, eq(bodies.key, meetings.bodyKey)).where(of)
    : [];
  const [meeting, another] = found;
  if (!meeting || another) throw new DomainError("invalid", "documentMeetingUnknown", { field: "meetingKey" });

  return meeting.id;
}

async function parentOf(tx: Database, symbolKey: string): Promise<DocumentRow | undefined> {
  const parent = parentSymbol(symbolKey);
  const rows = parent ? await tx.select().from(meetingDocuments).where(eq(meetingDocuments.symbolKey, parent)) : [];

  return rows[0];
}

/** L. documents and conference room papers are of limited distribution, as their symbols say. */
function usualDistribution(symbolKey: string): DocumentRow["distribution"] {
  return /\/(?:L|CRP)\.\d/.test(symbolKey) ? "limited" : "general";
}

async function copyPlaces(tx: Database, from: string, to: string): Promise<void> {
  const places = await tx
    .select({ itemId: meetingDocumentItems.itemId })
    .from(meetingDocumentItems)
    .where(eq(meetingDocumentItems.documentId, from));
  if (places.length > 0)
    await tx.insert(meetingDocumentItems).values(places.map(({ itemId }) => ({ documentId: to, itemId })));
}
