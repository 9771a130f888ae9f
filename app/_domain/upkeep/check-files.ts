import { and, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { describeFiles } from "../files/describe-files";
import type { FileStatus } from "../files/file-store";
import { noteCondition } from "../files/note-condition";
import { canMaintainPortal } from "./policy";

/** Interval after which a file is read again. */
const CHECK_INTERVAL_MS = 24 * 3_600_000;

/**
 * Files that cannot be read for a system error; past this number the check stops until next time.
 */
const MAX_UNREADABLE = 20;

export interface CheckOutcome {
  files: number;
  /** files whose condition changed */
  changed: { id: string; belongsTo: string; condition: FileStatus }[];
  /** files that could not be read, so that nothing is known of them */
  unreadable: { id: string; cause: unknown }[];
}

/**
 * Reads every file that was not read for a day, the oldest check first, and compares it with its
 * row. An aborted check continues from there next time: each file is noted when it is done.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function checkFiles(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  signal?: AbortSignal,
): Promise<CheckOutcome> {
  authorize(canMaintainPortal(context.viewer), "check the files");

  const checked: CheckOutcome = { files: 0, changed: [], unreadable: [] };
  const before = new Date(context.now().getTime() - CHECK_INTERVAL_MS);
  while (!signal?.aborted && checked.unreadable.length < MAX_UNREADABLE) {
    const file = await findNextToCheck(
      context.db,
      before,
      checked.unreadable.map(({ id }) => id),
    );
    if (!file) break;
    try {
      const condition = await context.files.verifyUncached(file.id, file, signal);
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

async function findNextToCheck(db: Context["db"], before: Date, except: string[]) {
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
