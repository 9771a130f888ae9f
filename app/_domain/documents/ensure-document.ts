import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import { DomainError, notFound } from "../errors";
import { createDocument } from "./create-document";
import { findSymbolKey } from "./has-symbol";
import type { IssueDocument } from "./schemas";

type DocumentRow = typeof meetingDocuments.$inferSelect;

/**
 * The document of a symbol, locked for this transaction, and whether any of its details are new:
 * itself, its original language, a title, an agenda item.
 */
export interface EnsuredDocument {
  document: DocumentRow;
  isNew: boolean;
  hasNewDetails: boolean;
}

/**
 * Finds the document of a symbol and adds the given details, or creates it.
 *
 * @throws {DomainError} `conflict` if it was withdrawn or its known details differ; `invalid` for
 * an unknown meeting or item.
 */
export async function ensureDocument(tx: Database, input: IssueDocument): Promise<EnsuredDocument> {
  const symbolKey = await findSymbolKey(tx, input.symbol);
  const isNew = !(await documentExists(tx, symbolKey)) && (await createDocument(tx, input, symbolKey));
  const [document] = await tx
    .select()
    .from(meetingDocuments)
    .where(eq(meetingDocuments.symbolKey, symbolKey))
    .for("update");
  if (!document) throw notFound();
  const { symbol } = document;
  if (document.withdrawnAt) throw new DomainError("conflict", "documentWithdrawn", { params: { symbol } });
  for (const field of ["kind", "distribution", "originalLanguage", "issuedOn"] as const) {
    const given = input[field];
    if (given !== undefined && document[field] !== null && given !== document[field])
      throw new DomainError("conflict", "documentDiffers", {
        params: { symbol, held: document[field] },
        field,
      });
  }
  const isLanguageNew = input.originalLanguage !== undefined && document.originalLanguage === null;
  if (isLanguageNew) {
    document.originalLanguage = input.originalLanguage ?? null;
    await tx
      .update(meetingDocuments)
      .set({ originalLanguage: document.originalLanguage })
      .where(eq(meetingDocuments.id, document.id));
  }
  const isListedAnew = await placeUnderItems(tx, document, input.items ?? []);
  const isTitleNew = input.title !== undefined && (await storeTitle(tx, document.id, input.locale, input.title));

  const hasNewDetails = isNew || isLanguageNew || isListedAnew || isTitleNew;
  if (hasNewDetails && !isNew) {
    document.version += 1;
    await tx.update(meetingDocuments).set({ version: document.version }).where(eq(meetingDocuments.id, document.id));
  }

  return { document, isNew, hasNewDetails };
}

async function documentExists(tx: Database, symbolKey: string): Promise<boolean> {
  const rows = await tx
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.symbolKey, symbolKey));

  return rows.length > 0;
}

/** Lists it under agenda items by their numbers. @returns whether any of them is new. */
async function placeUnderItems(tx: Database, document: DocumentRow, numbers: string[]): Promise<boolean> {
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

/** Stores its title in a language. @returns whether it is new. */
async function storeTitle(
  tx: Database,
  documentId: string,
  locale: IssueDocument["locale"],
  title: string,
): Promise<boolean> {
  const key = and(eq(meetingDocumentTexts.documentId, documentId), eq(meetingDocumentTexts.locale, locale));
  const [current] = await tx.select({ title: meetingDocumentTexts.title }).from(meetingDocumentTexts).where(key);
  if (current?.title === title) return false;
  await tx
    .insert(meetingDocumentTexts)
    .values({ documentId, locale, title })
    .onConflictDoUpdate({ target: [meetingDocumentTexts.documentId, meetingDocumentTexts.locale], set: { title } });

  return true;
}
