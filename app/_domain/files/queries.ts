import { and, asc, count, inArray, ne } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context, FileCondition } from "../context";
import { authorize } from "../errors";
import { canCheckFiles } from "./policy";

/** Damaged files that are named one by one. */
const MOST_NAMED = 10;

/**
 * How files that are damaged were last found, by their ids; the others are left out.
 *
 * @throws {DomainError} `forbidden` unless the portal itself asks.
 */
export async function conditionsOf(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  ids: string[],
): Promise<Map<string, FileCondition>> {
  authorize(canCheckFiles(viewer), "read how files were found");

  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: files.id, condition: files.condition })
    .from(files)
    .where(and(inArray(files.id, ids), ne(files.condition, "ok")));

  return new Map(rows.map(({ id, condition }) => [id, condition]));
}

/** The files that are not as they were taken in. */
export interface DamagedFiles {
  altered: number;
  missing: number;
  /** of the first of them */
  ids: string[];
}

/** How many files are damaged or missing, and which. @throws {DomainError} `forbidden` unless the portal itself asks. */
export async function countDamaged({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<DamagedFiles> {
  authorize(canCheckFiles(viewer), "count the damaged files");

  const damaged = ne(files.condition, "ok");
  const counts = await db
    .select({ condition: files.condition, count: count() })
    .from(files)
    .where(damaged)
    .groupBy(files.condition);
  const first = await db.select({ id: files.id }).from(files).where(damaged).orderBy(asc(files.id)).limit(MOST_NAMED);
  const of = (condition: FileCondition) => counts.find((each) => each.condition === condition)?.count ?? 0;

  return { altered: of("altered"), missing: of("missing"), ids: first.map(({ id }) => id) };
}
