import { asc, eq } from "drizzle-orm";
import { DomainError, notFound } from "@/app/_domain/errors";
import { isId } from "@/app/_vocabulary/ids";
import type { Database } from "@/db/client";
import { agendaDraftSources, agendaDrafts } from "@/db/schema";
import type { ReadAgenda } from "../agenda";
import type { DraftParticulars, DraftSource, ReadSourceAgenda } from "./agenda-draft";

/** A draft with its sources, in their order. */
export interface LoadedDraft {
  id: string;
  version: number;
  status: (typeof agendaDrafts.$inferSelect)["status"];
  meetingId: string | null;
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
  particulars: DraftParticulars;
  sources: DraftSource[];
  /** files that were removed and can be restored */
  removed: RemovedSource[];
}

/** A file that was removed from a draft. */
export type RemovedSource = Pick<DraftSource, "id" | "name" | "locale" | "fileId" | "size"> & { removedAt: Date };

/**
 * Returns an open draft, locked until the transaction ends.
 *
 * @throws {DomainError} `not-found`; `conflict` if it was confirmed or discarded, or changed since the
 * version that the caller saw.
 */
export async function lockDraft(tx: Database, draftId: string, version?: number): Promise<LoadedDraft> {
  const draft = await lockAnyDraft(tx, draftId);
  if (draft.status !== "open")
    throw new DomainError("conflict", draft.status === "confirmed" ? "importConfirmed" : "importDiscarded");
  if (version !== undefined && draft.version !== version) throw new DomainError("conflict", "changedByAnother");

  return draft;
}

/** Returns a draft, whatever became of it, locked until the transaction ends. @throws {DomainError} `not-found`. */
export async function lockAnyDraft(tx: Database, draftId: string): Promise<LoadedDraft> {
  if (!isId(draftId)) throw notFound();
  await tx.select({ id: agendaDrafts.id }).from(agendaDrafts).where(eq(agendaDrafts.id, draftId)).for("update");

  return loadDraft(tx, draftId);
}

/** Returns a draft, whatever became of it. @throws {DomainError} `not-found`. */
export async function loadDraft(db: Database, draftId: string): Promise<LoadedDraft> {
  if (!isId(draftId)) throw notFound();
  const [draft] = await db.select().from(agendaDrafts).where(eq(agendaDrafts.id, draftId));
  if (!draft) throw notFound();
  const rows = await db
    .select()
    .from(agendaDraftSources)
    .where(eq(agendaDraftSources.draftId, draftId))
    .orderBy(asc(agendaDraftSources.position));

  const present = rows.filter(({ removedAt }) => removedAt === null);

  return {
    ...draft,
    particulars: draft.particulars as DraftParticulars, // the operations of this folder alone write it
    removed: rows.flatMap(({ id, name, locale, fileId, size, removedAt }) =>
      removedAt ? [{ id, name, locale, fileId, size, removedAt }] : [],
    ),
    sources: present.map(({ readAgenda, agenda, ...row }) => ({
      ...row,
      read: readAgenda as ReadSourceAgenda, // as received
      agenda: agenda as ReadAgenda, // as received or corrected
    })),
  };
}
