import { and, eq, inArray } from "drizzle-orm";
import { meetingDocuments, meetings } from "@/db/schema";
import type { Context } from "../context";
import { bySymbols, hasSymbol } from "./has-symbol";
import { readableDocuments } from "./policy";

/** Finds the present symbols of those documents that the viewer may read, by their ids. */
export async function findReadableReferences(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(and(inArray(meetingDocuments.id, ids), readableDocuments(viewer)));

  return new Map(rows.map(({ id, symbol }) => [id, symbol]));
}

/**
 * Finds which symbols, in any spelling, have a document that the viewer may read: folded, with the
 * key of its meeting.
 */
export async function findReadableSymbols(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  symbols: string[],
): Promise<Map<string, string>> {
  if (symbols.length === 0) return new Map();
  const rows = await db
    .select({ symbolKey: meetingDocuments.symbolKey, meetingKey: meetings.key })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(hasSymbol(...symbols), readableDocuments(viewer)));

  return bySymbols(rows.map((row) => [row.symbolKey, row.meetingKey]));
}
