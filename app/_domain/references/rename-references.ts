import { and, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { Database } from "@/db/client";
import {
  agendaItemTexts,
  ITEM_TEXT_REFERS,
  PARAGRAPH_REFERS,
  removedAgendaItems,
  reportParagraphTexts,
} from "@/db/schema";

/**
 * Prints the new symbol of a document in every working copy that refers to it. What was issued, and earlier
 * texts, stay as they are. No text gets a new version: nobody has edited it, and a form that is open prints
 * the new symbol once it is saved.
 *
 * @returns how many texts print another symbol now.
 */
export async function renameReferences(db: Database, documentId: string, symbol: string): Promise<number> {
  // As PostgreSQL prints the object: shorter keys first.
  const inJson = `("text": )"[^"]*"(, "type": "reference", "document": "${documentId}")`;
  const json = <T>(column: AnyPgColumn) =>
    renamed<T>(column, inJson, `\\1${literal(JSON.stringify(symbol))}\\2`, "jsonb");
  const inSource = String.raw`\[\[[^][|]*\|${documentId}\]\]`;
  const isThere = (column: AnyPgColumn) => sql`${column}::text like ${`%${documentId}%`}`;

  const { annotation, documentation } = agendaItemTexts;
  const items = await db
    .update(agendaItemTexts)
    .set({ annotation: json<RichText>(annotation), documentation: json<RichText>(documentation) })
    .where(sql`${ITEM_TEXT_REFERS} and (${isThere(annotation)} or ${isThere(documentation)})`)
    .returning({ id: agendaItemTexts.itemId });
  const { text } = reportParagraphTexts;
  const paragraphs = await db
    .update(reportParagraphTexts)
    .set({ text: renamed<string>(text, inSource, literal(`[[${symbol}|${documentId}]]`), "text") })
    .where(and(PARAGRAPH_REFERS, isThere(text)))
    .returning({ id: reportParagraphTexts.paragraphId });
  // Once restored, a removed item is a working copy again.
  const { rows } = removedAgendaItems;
  await db
    .update(removedAgendaItems)
    .set({ rows: json(rows) })
    .where(isThere(rows));

  return items.length + paragraphs.length;
}

function renamed<T>(column: AnyPgColumn, pattern: string, replacement: string, type: "jsonb" | "text"): SQL<T> {
  return sql<T>`regexp_replace(${column}::text, ${pattern}, ${replacement}, 'g')::${sql.raw(type)}`;
}

/** A replacement gives a backslash a meaning. */
function literal(text: string): string {
  return text.replaceAll("\\", "\\\\");
}
