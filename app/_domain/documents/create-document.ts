import { and, eq, max } from "drizzle-orm";
import { parentSymbol, partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { bodies, meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import { DomainError } from "../errors";
import type { IssueDocument } from "./schemas";

type DocumentRow = typeof meetingDocuments.$inferSelect;

/**
 * Creates a document under its symbol with the given details, else those that its symbol implies:
 * an addendum has those of its parent.
 *
 * @returns false if another transaction created it first.
 */
export async function createDocument(tx: Database, input: IssueDocument, symbolKey: string): Promise<boolean> {
  const meetingId = await findMeetingId(tx, input);
  const parent = await findParent(tx, symbolKey);
  const [last] = await tx
    .select({ position: max(meetingDocuments.position) })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));
  const [row] = await tx
    .insert(meetingDocuments)
    .values({
      meetingId,
      symbol: input.symbol,
      symbolKey,
      kind: input.kind ?? parent?.kind ?? "other",
      distribution: input.distribution ?? parent?.distribution ?? impliedDistribution(symbolKey),
      originalLanguage: input.originalLanguage ?? null,
      issuedOn: input.issuedOn ?? null,
      position: (last?.position ?? 0) + 1,
    })
    .onConflictDoNothing({ target: meetingDocuments.symbolKey })
    .returning({ id: meetingDocuments.id });
  if (!row) return false;
  if (input.items === undefined && parent) await copyItems(tx, parent.id, row.id);

  return true;
}

/** Returns the named meeting, or the one of the body and year in the symbol. */
async function findMeetingId(tx: Database, input: IssueDocument): Promise<string> {
  const parts = partsOfSymbol(input.symbol);
  const condition = input.meetingKey
    ? eq(meetings.key, input.meetingKey)
    : parts && and(eq(bodies.symbolSeries, parts.series), eq(meetings.year, parts.year));
  const found = condition
    ? await tx
        .select({ id: meetings.id })
        .from(meetings)
        .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
        .where(condition)
    : [];
  const [meeting, another] = found;
  if (!meeting || another) throw new DomainError("invalid", "documentMeetingUnknown", { field: "meetingKey" });

  return meeting.id;
}

async function findParent(tx: Database, symbolKey: string): Promise<DocumentRow | undefined> {
  const parent = parentSymbol(symbolKey);
  const rows = parent ? await tx.select().from(meetingDocuments).where(eq(meetingDocuments.symbolKey, parent)) : [];

  return rows[0];
}

/** Returns `limited` for L. documents and conference room papers, as their symbols imply. */
export function impliedDistribution(symbolKey: string): DocumentRow["distribution"] {
  return /\/(?:L|CRP)\.\d/.test(symbolKey) ? "limited" : "general";
}

async function copyItems(tx: Database, from: string, to: string): Promise<void> {
  const places = await tx
    .select({ itemId: meetingDocumentItems.itemId })
    .from(meetingDocumentItems)
    .where(eq(meetingDocumentItems.documentId, from));
  if (places.length > 0)
    await tx.insert(meetingDocumentItems).values(places.map(({ itemId }) => ({ documentId: to, itemId })));
}
