import { eq, inArray } from "drizzle-orm";
import { files } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import type { StoredEntry } from "../files/file-store";
import { claimBytes } from "../files/lock-bytes";
import { canMaintainPortal } from "./policy";

/** Minimum age of a leftover: younger files may still be in use, by any instance. */
const MIN_AGE_MS = 24 * 3_600_000;

/**
 * With more files than this and no row that names any, the database is probably another store's.
 */
const MAX_WITHOUT_ANY_ROW = 20;

/** Files looked up at a time. */
const BATCH = 500;

export interface SweepOutcome {
  /** complete files that no row names */
  files: number;
  /** unfinished files */
  partial: number;
  /** bytes of both */
  size: number;
  /** files that were left because the database names none of the store's files */
  spared: number;
}

/**
 * Removes the leftovers of interrupted uploads and uncommitted transactions: unfinished files, and
 * complete ones that no row names. Leaves files younger than a day, and a file whose transaction is
 * still open on the server, whatever its age.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function sweepStore(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  signal?: AbortSignal,
): Promise<SweepOutcome> {
  authorize(canMaintainPortal(context.viewer), "sweep the file store");

  const swept: SweepOutcome = { files: 0, partial: 0, size: 0, spared: 0 };
  const { partial, unnamed, named } = await findLeftovers(context);
  for (const { id, size } of partial) {
    if (signal?.aborted || !(await context.files.remove(id, { partial: true }))) continue;
    swept.partial += 1;
    swept.size += size;
  }
  if (named === 0 && unnamed.length > MAX_WITHOUT_ANY_ROW) swept.spared = unnamed.length;
  else
    for (const { id, size } of unnamed) {
      if (signal?.aborted || !(await removeUnnamed(context, id))) continue;
      swept.files += 1;
      swept.size += size;
    }
  if (swept.files + swept.partial > 0)
    await appendAuditEvent(context.db, context, {
      operation: "sweep-store",
      subject: { type: "file-store", id: "files" },
      detail: { files: swept.files, partial: swept.partial, size: swept.size },
    });

  return swept;
}

/**
 * Finds entries old enough to be leftovers: unfinished ones and those that no row names; counts
 * those that a row names.
 */
async function findLeftovers({ db, now, files: store }: Pick<Context, "db" | "now" | "files">) {
  const oldest = now().getTime() - MIN_AGE_MS;
  const partial: StoredEntry[] = [];
  const unnamed: StoredEntry[] = [];
  let named = 0;
  let batch: StoredEntry[] = [];
  const sortBatch = async () => {
    const rows = await db
      .select({ id: files.id })
      .from(files)
      .where(
        inArray(
          files.id,
          batch.map(({ id }) => id),
        ),
      );
    const ids = new Set(rows.map(({ id }) => id));
    named += ids.size;
    unnamed.push(...batch.filter(({ id }) => !ids.has(id)));
    batch = [];
  };
  for await (const entry of store.list()) {
    if (entry.writtenAt.getTime() > oldest) continue;
    if (entry.partial) partial.push(entry);
    else batch.push(entry);
    if (batch.length === BATCH) await sortBatch();
  }
  if (batch.length > 0) await sortBatch();

  return { partial, unnamed, named };
}

/**
 * Removes a file that no row names or will name: a transaction that would name it waits for the
 * claim, and then fails because the file no longer exists.
 */
async function removeUnnamed({ db, files: store }: Pick<Context, "db" | "files">, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await claimBytes(tx, id))) return false;
    if ((await tx.$count(files, eq(files.id, id))) > 0) return false;

    return store.remove(id);
  });
}
