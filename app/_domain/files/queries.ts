import { and, inArray, ne } from "drizzle-orm";
import { files } from "@/db/schema";
import type { Context, FileCondition } from "../context";
import { authorize } from "../errors";
import { canCheckFiles } from "./policy";

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
