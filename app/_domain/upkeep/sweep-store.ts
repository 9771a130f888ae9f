import { eq, inArray } from "drizzle-orm";
import { files } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context, StoredEntry } from "../context";
import { authorize } from "../errors";
import { seizeBytes } from "../files/hold-bytes";
import { canKeepUp } from "./policy";

/** What was written to since is left alone: it may be on its way, here or in another instance. */
const LEFT_ALONE_MS = 24 * 3_600_000;

/** More files than that without a row, and none with one, are not what broken-off uploads leave. */
const MOST_WITHOUT_ANY_ROW = 20;

/** Files that are looked up at a time. */
const BATCH = 500;

export interface Swept {
  /** whole files that no row names */
  files: number;
  /** files that were never finished */
  partial: number;
  /** bytes of both */
  size: number;
  /** files that were not removed because the database names not a single one of the store: it is hardly the right one */
  spared: number;
}

/**
 * Removes what was left in the store by uploads that broke off and by transactions that were not committed: unfinished files, and whole ones that no row
 * names. What is younger than a day stays, and so does a file whose transaction is open on the server, however old it is.
 *
 * @throws {DomainError} `forbidden` unless the portal itself does it.
 */
export async function sweepStore(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  signal?: AbortSignal,
): Promise<Swept> {
  authorize(canKeepUp(context.viewer), "sweep the file store");

  const swept: Swept = { files: 0, partial: 0, size: 0, spared: 0 };
  const { partial, unnamed, named } = await leftovers(context);
  for (const { id, size } of partial) {
    if (signal?.aborted || !(await context.files.remove(id, { partial: true }))) continue;
    swept.partial += 1;
    swept.size += size;
  }
  if (named === 0 && unnamed.length > MOST_WITHOUT_ANY_ROW) swept.spared = unnamed.length;
  else
    for (const { id, size } of unnamed) {
      if (signal?.aborted || !(await removeUnnamed(context, id))) continue;
      swept.files += 1;
      swept.size += size;
    }
  if (swept.files + swept.partial > 0)
    await enterInRecord(context.db, context, {
      verb: "sweep-store",
      subject: { type: "file-store", id: "files" },
      detail: { files: swept.files, partial: swept.partial, size: swept.size },
    });

  return swept;
}

/** What is old enough to be a leftover and, of whole files, named by no row; and how many are named by one. */
async function leftovers({ db, now, files: store }: Pick<Context, "db" | "now" | "files">) {
  const oldest = now().getTime() - LEFT_ALONE_MS;
  const partial: StoredEntry[] = [];
  const unnamed: StoredEntry[] = [];
  let named = 0;
  let batch: StoredEntry[] = [];
  const sort = async () => {
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
    if (batch.length === BATCH) await sort();
  }
  if (batch.length > 0) await sort();

  return { partial, unnamed, named };
}

/** Removes a file that no row names nor will: whoever still wants to name it waits for this, and then finds it gone. */
async function removeUnnamed({ db, files: store }: Pick<Context, "db" | "files">, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await seizeBytes(tx, id))) return false;
    if ((await tx.$count(files, eq(files.id, id))) > 0) return false;

    return store.remove(id);
  });
}
