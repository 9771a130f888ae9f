import { asc, gt } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { describeFiles } from "../files/describe-files";
import type { FileStatus } from "../files/file-store";
import { noteCondition } from "../files/note-condition";
import { canMaintainPortal } from "./policy";

/** Rows read at a time, and files examined concurrently. */
const BATCH = 500;
const CONCURRENCY = 8;

/** Damaged files that are named one by one. */
const MAX_NAMED = 10;

/** Result of comparing the store with the rows. */
export interface StoreComparison {
  files: number;
  missing: number;
  altered: number;
  /** owners of the first damaged files */
  named: string[];
}

/**
 * Compares every row with the store: whether its file exists with the stored size. Reads no file,
 * except those that were damaged and have the right size again.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system; the reason of `signal` once it
 * is aborted.
 */
export async function compareStore(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  signal?: AbortSignal,
): Promise<StoreComparison> {
  authorize(canMaintainPortal(context.viewer), "compare the file store");

  const compared: StoreComparison = { files: 0, missing: 0, altered: 0, named: [] };
  const damaged: string[] = [];
  const count = async (row: Row, condition: FileStatus) => {
    if (condition !== row.condition && (await noteCondition(context, row.id, { condition })) === "gone") return;
    compared.files += 1;
    if (condition === "ok") return;
    compared[condition] += 1;
    damaged.push(row.id);
  };
  for await (const rows of readRows(context.db))
    for (let from = 0; from < rows.length; from += CONCURRENCY) {
      signal?.throwIfAborted();
      const batch = rows.slice(from, from + CONCURRENCY);
      const found = await Promise.all(batch.map((row) => examineEntry(context, row)));
      for (const [index, row] of batch.entries())
        await count(row, found[index] ?? (await context.files.verifyUncached(row.id, row, signal)));
    }
  const described = await describeFiles(context.db, damaged.slice(0, MAX_NAMED));

  return { ...compared, named: [...described.values()].map(({ belongsTo }) => belongsTo) };
}

type Row = Pick<typeof files.$inferSelect, "id" | "size" | "sha256" | "condition">;

async function* readRows(db: Context["db"]): AsyncGenerator<Row[]> {
  let after: string | undefined;
  for (;;) {
    const rows = await db
      .select({ id: files.id, size: files.size, sha256: files.sha256, condition: files.condition })
      .from(files)
      .where(after === undefined ? undefined : gt(files.id, after))
      .orderBy(asc(files.id))
      .limit(BATCH);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id;
    if (rows.length < BATCH || after === undefined) return;
  }
}

/**
 * Examines the directory entry alone; undefined if the file was damaged and has the right size
 * again.
 */
async function examineEntry(
  { files: store }: Pick<Context, "files">,
  { id, size, condition }: Row,
): Promise<FileStatus | undefined> {
  const found = await store.sizeOf(id);
  if (found === undefined) return "missing";
  if (found !== size) return "altered";

  return condition === "ok" ? "ok" : undefined;
}
