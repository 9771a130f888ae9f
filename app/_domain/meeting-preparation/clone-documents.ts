import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { renewSeries } from "@/app/_vocabulary/cloned-text";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import { seriesOfMeeting } from "@/app/_vocabulary/next-symbols";
import { foldSymbol, parentSymbol, printSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { bodies, meetingDocumentItems, meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import type { Context } from "../context";
import type { MeetingRow } from "../meetings/lock-meeting";

/** The documents that every meeting of a body has, whatever it is about. */
const USUAL_KINDS: DocumentKind[] = ["annotated-provisional-agenda", "draft-report", "report", "background-paper"];

/** The symbols of a meeting that is cloned, and those that are reserved in their places. */
export interface ClonedSymbols {
  /** the part that is the source meeting's own */
  series: string;
  /** the new symbol of each document, by its folded old one */
  renewed: Map<string, string>;
}

/**
 * Reserves the symbols of the usual documents of a meeting for its clone: those of the same rule, with the year or the
 * number of the new meeting. A symbol that another document has is not reserved.
 *
 * @param items the new id of each agenda item by its old one.
 */
export async function cloneDocuments(
  tx: Database,
  { now }: Pick<Context, "now">,
  { source, draft, items }: { source: MeetingRow; draft: MeetingRow; items: Map<string, string> },
): Promise<ClonedSymbols> {
  const [body] = await tx
    .select({ symbolSeries: bodies.symbolSeries })
    .from(bodies)
    .where(eq(bodies.key, source.bodyKey));
  const rows = await tx
    .select()
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, source.id), isNull(meetingDocuments.withdrawnAt)))
    .orderBy(asc(meetingDocuments.position));
  const assumed = `${body?.symbolSeries ?? ""}/${source.year}`;
  const series = seriesOfMeeting(
    rows.map(({ symbol }) => symbol),
    assumed,
  );
  const next = draft.bodyKey === source.bodyKey ? renewSeries(series, source, draft) : undefined;
  const renewed = new Map<string, string>();
  if (!next) return { series, renewed };
  for (const row of rows) {
    const key = foldSymbol(row.symbol);
    const isUsual = USUAL_KINDS.includes(row.kind) && parentSymbol(key) === undefined;
    if (!isUsual || !key.startsWith(`${foldSymbol(series)}/`)) continue;
    const symbol = printSymbol(`${next}${key.slice(foldSymbol(series).length)}`);
    if (await reserve(tx, now(), { row, draft, symbol, items })) renewed.set(key, symbol);
  }

  return { series, renewed };
}

interface Reservation {
  /** the document of the source meeting */
  row: typeof meetingDocuments.$inferSelect;
  draft: MeetingRow;
  symbol: string;
  items: Map<string, string>;
}

async function reserve(tx: Database, now: Date, { row, draft, symbol, items }: Reservation): Promise<boolean> {
  const { kind, distribution, originalLanguage, position } = row;
  const [copy] = await tx
    .insert(meetingDocuments)
    .values({
      ...{ meetingId: draft.id, symbol, symbolKey: foldSymbol(symbol), reservedAt: now },
      ...{ kind, distribution, originalLanguage, position },
    })
    .onConflictDoNothing({ target: meetingDocuments.symbolKey })
    .returning({ id: meetingDocuments.id });
  if (!copy) return false;
  const texts = await tx.select().from(meetingDocumentTexts).where(eq(meetingDocumentTexts.documentId, row.id));
  if (texts.length > 0)
    await tx.insert(meetingDocumentTexts).values(texts.map((text) => ({ ...text, documentId: copy.id })));
  const places = await tx
    .select({ itemId: meetingDocumentItems.itemId })
    .from(meetingDocumentItems)
    .where(and(eq(meetingDocumentItems.documentId, row.id), inArray(meetingDocumentItems.itemId, [...items.keys()])));
  const listed = places.flatMap(({ itemId }) => items.get(itemId) ?? []);
  if (listed.length > 0)
    await tx.insert(meetingDocumentItems).values(listed.map((itemId) => ({ documentId: copy.id, itemId })));

  return true;
}
