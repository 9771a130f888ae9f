import { and, asc, count, inArray, ne } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import type { FileStatus } from "./file-store";
import { canCheckFiles } from "./policy";

/** Damaged files that are named one by one. */
const MAX_NAMED = 10;

/**
 * Returns the last known condition of the damaged ones among these files, by id.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function findDamagedConditions(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  ids: string[],
): Promise<Map<string, FileStatus>> {
  authorize(canCheckFiles(viewer), "read how files were found");

  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: files.id, condition: files.condition })
    .from(files)
    .where(and(inArray(files.id, ids), ne(files.condition, "ok")));

  return new Map(rows.map(({ id, condition }) => [id, condition]));
}

/** Counts of the files that differ from what was received. */
export interface DamagedFiles {
  altered: number;
  missing: number;
  /** ids of the first of them */
  ids: string[];
}

/**
 * Counts the altered and missing files.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function countDamagedFiles({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<DamagedFiles> {
  authorize(canCheckFiles(viewer), "count the damaged files");

  const damaged = ne(files.condition, "ok");
  const counts = await db
    .select({ condition: files.condition, count: count() })
    .from(files)
    .where(damaged)
    .groupBy(files.condition);
  const first = await db.select({ id: files.id }).from(files).where(damaged).orderBy(asc(files.id)).limit(MAX_NAMED);
  const countOf = (condition: FileStatus) => counts.find((each) => each.condition === condition)?.count ?? 0;

  return { altered: countOf("altered"), missing: countOf("missing"), ids: first.map(({ id }) => id) };
}
