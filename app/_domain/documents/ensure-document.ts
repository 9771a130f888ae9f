import { and, eq, inArray } from "drizzle-orm";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import { DomainError, notFound } from "../errors";
import { createDocument } from "./create-document";
import type { IssueDocument } from "./schemas";

type DocumentRow = typeof meetingDocuments.$inferSelect;

/** The document under its symbol, held for this transaction; whether anything of it is new: itself, its original language, a title, a place under an item. */
export interface Ensured {
  document: DocumentRow;
  created: boolean;
  described: boolean;
}

/**
 * The document that is being issued or translated: as it stands, with what is said of it added, or a new one under its symbol.
 *
 * @throws {DomainError} `conflict` where it was withdrawn, or stands otherwise than is said; `invalid` where its meeting or an item is not there.
 */
export async function ensureDocument(tx: Database, input: IssueDocument): Promise<Ensured> {
  const symbolKey = foldSymbol(input.symbol);
  const created = !(await exists(tx, symbolKey)) && (await createDocument(tx, input, symbolKey));
  const [document] = await tx
    .select()
    .from(meetingDocuments)
    .where(eq(meetingDocuments.symbolKey, symbolKey))
    .for("update");
  if (!document) throw notFound();
  const { symbol } = document;
  if (document.withdrawnAt) throw new DomainError("conflict", "documentWithdrawn", { params: { symbol } });
  for (const field of ["kind", "distribution", "originalLanguage", "issuedOn"] as const) {
    const said = input[field];
    if (said !== undefined && document[field] !== null && said !== document[field])
      throw new DomainError("conflict", "documentStandsOtherwise", {
        params: { symbol, held: document[field] },
        field,
      });
  }
  const said = input.originalLanguage !== undefined && document.originalLanguage === null;
  if (said) {
    document.originalLanguage = input.originalLanguage ?? null;
    await tx
      .update(meetingDocuments)
      .set({ originalLanguage: document.originalLanguage })
      .where(eq(meetingDocuments.id, document.id));
  }
  const placed = await place(tx, document, input.items ?? []);
  const titled = input.title !== undefined && (await entitle(tx, document.id, input.locale, input.title));

  return { document, created, described: created || said || placed || titled };
}

async function exists(tx: Database, symbolKey: string): Promise<boolean> {
  const rows = await tx
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.symbolKey, symbolKey));

  return rows.length > 0;
}

/** Put it under the items of these numbers. @returns whether it did not stand under all of them already. */
async function place(tx: Database, document: DocumentRow, numbers: string[]): Promise<boolean> {
  if (numbers.length === 0) return false;
  const items = await tx
    .select({ id: agendaItems.id, number: agendaItems.number })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, document.meetingId), inArray(agendaItems.number, numbers)));
  const missing = numbers.find((number) => !items.some((item) => item.number === number));
  if (missing) throw new DomainError("invalid", "documentItemUnknown", { params: { item: missing }, field: "items" });
  const added = await tx
    .insert(meetingDocumentItems)
    .values(items.map(({ id: itemId }) => ({ documentId: document.id, itemId })))
    .onConflictDoNothing()
    .returning({ itemId: meetingDocumentItems.itemId });

  return added.length > 0;
}

/** Give it its title in a language. @returns whether that is another than it had. */
async function entitle(
  tx: Database,
  documentId: string,
  locale: IssueDocument["locale"],
  title: string,
): Promise<boolean> {
  const key = and(eq(meetingDocumentTexts.documentId, documentId), eq(meetingDocumentTexts.locale, locale));
  const [held] = await tx.select({ title: meetingDocumentTexts.title }).from(meetingDocumentTexts).where(key);
  if (held?.title === title) return false;
  await tx
    .insert(meetingDocumentTexts)
    .values({ documentId, locale, title })
    .onConflictDoUpdate({ target: [meetingDocumentTexts.documentId, meetingDocumentTexts.locale], set: { title } });

  return true;
}
