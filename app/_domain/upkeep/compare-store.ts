import { asc, gt } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context, FileCondition } from "../context";
import { authorize } from "../errors";
import { describeFiles } from "../files/describe-files";
import { noteCondition } from "../files/note-condition";
import { canKeepUp } from "./policy";

/** Rows that are read at a time, and files that are looked at side by side. */
const BATCH = 500;
const SIDE_BY_SIDE = 8;

/** Files that are named one by one. */
const MOST_NAMED = 10;

/** How the store stands to the rows that name files in it. */
export interface Compared {
  files: number;
  missing: number;
  altered: number;
  /** what the first of those belong to */
  named: string[];
}

/**
 * Compares every row with the store: whether its file is there and as long as it was. No file is read, but for those that were damaged and look right
 * again.
 *
 * @throws {DomainError} `forbidden` unless the portal itself does it; the reason of `signal` once it is aborted.
 */
export async function compareStore(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  signal?: AbortSignal,
): Promise<Compared> {
  authorize(canKeepUp(context.viewer), "compare the file store");

  const compared: Compared = { files: 0, missing: 0, altered: 0, named: [] };
  const damaged: string[] = [];
  const count = async (row: Row, condition: FileCondition) => {
    if (condition !== row.condition && (await noteCondition(context, row.id, { condition })) === "gone") return;
    compared.files += 1;
    if (condition === "ok") return;
    compared[condition] += 1;
    damaged.push(row.id);
  };
  for await (const rows of pagesOf(context.db))
    for (let from = 0; from < rows.length; from += SIDE_BY_SIDE) {
      signal?.throwIfAborted();
      const looked = rows.slice(from, from + SIDE_BY_SIDE);
      const found = await Promise.all(looked.map((row) => conditionOf(context, row)));
      for (const [index, row] of looked.entries())
        await count(row, found[index] ?? (await context.files.examineAnew(row.id, row, signal)));
    }
  const described = await describeFiles(context.db, damaged.slice(0, MOST_NAMED));

  return { ...compared, named: [...described.values()].map(({ belongsTo }) => belongsTo) };
}

type Row = Pick<typeof files.$inferSelect, "id" | "size" | "sha256" | "condition">;

async function* pagesOf(db: Context["db"]): AsyncGenerator<Row[]> {
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

/** As far as a look at its entry on disk tells: nothing where it was damaged and is of the right length again. */
async function conditionOf(
  { files: store }: Pick<Context, "files">,
  { id, size, condition }: Row,
): Promise<FileCondition | undefined> {
  const found = await store.sizeOf(id);
  if (found === undefined) return "missing";
  if (found !== size) return "altered";

  return condition === "ok" ? "ok" : undefined;
}
