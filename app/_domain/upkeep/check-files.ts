import { and, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context, FileCondition } from "../context";
import { authorize } from "../errors";
import { describeFiles } from "../files/describe-files";
import { noteCondition } from "../files/note-condition";
import { canKeepUp } from "./policy";

/** A file that was read since is not read again. */
const CHECKED_EVERY_MS = 24 * 3_600_000;

/** Files that cannot be read for a reason of the system: past them the rest is left for another time. */
const MOST_UNREADABLE = 20;

export interface Checked {
  files: number;
  /** those that were found otherwise than before */
  changed: { id: string; belongsTo: string; condition: FileCondition }[];
  /** those that could not be read, and why: nothing is known of them */
  unreadable: { id: string; cause: unknown }[];
}

/**
 * Reads every file that was not read for a day, the one first whose check is oldest, and compares it with its row. Broken off, it goes on from there the
 * next time: each file is noted as it is done.
 *
 * @throws {DomainError} `forbidden` unless the portal itself does it.
 */
export async function checkFiles(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  signal?: AbortSignal,
): Promise<Checked> {
  authorize(canKeepUp(context.viewer), "check the files");

  const checked: Checked = { files: 0, changed: [], unreadable: [] };
  const before = new Date(context.now().getTime() - CHECKED_EVERY_MS);
  while (!signal?.aborted && checked.unreadable.length < MOST_UNREADABLE) {
    const file = await oldest(
      context.db,
      before,
      checked.unreadable.map(({ id }) => id),
    );
    if (!file) break;
    try {
      const condition = await context.files.examineAnew(file.id, file, signal);
      const noted = await noteCondition(context, file.id, { condition, checked: true });
      checked.files += 1;
      if (noted !== "changed") continue;
      const described = await describeFiles(context.db, [file.id]);
      checked.changed.push({ id: file.id, belongsTo: described.get(file.id)?.belongsTo ?? "nothing", condition });
    } catch (cause) {
      if (signal?.aborted) break;
      checked.unreadable.push({ id: file.id, cause });
    }
  }

  return checked;
}

async function oldest(db: Context["db"], before: Date, except: string[]) {
  const { id, size, sha256, checkedAt } = files;
  const due = or(isNull(checkedAt), lt(checkedAt, before));
  const [file] = await db
    .select({ id, size, sha256 })
    .from(files)
    .where(and(due, except.length > 0 ? notInArray(id, except) : undefined))
    .orderBy(sql`${checkedAt} asc nulls first`, id)
    .limit(1);

  return file;
}
