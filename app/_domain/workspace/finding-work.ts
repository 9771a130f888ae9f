import { and, eq, isNull, sql } from "drizzle-orm";
import { importFindings, meetings } from "@/db/schema";
import { foundSeveral, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** Finds the meetings whose import has unresolved findings. */
export async function findOpenFindings(scope: Scope) {
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      count: sql<number>`sum(count(*)) over ()`.mapWith(Number),
      meetingId: meetings.id,
      findings: sql<number>`count(*)`.mapWith(Number),
      at: sql<Date>`min(${importFindings.foundAt})`.mapWith(importFindings.foundAt),
    })
    .from(importFindings)
    .innerJoin(meetings, eq(meetings.id, importFindings.meetingId))
    .where(and(inOpenScope(scope), isNull(importFindings.resolvedAt)))
    .groupBy(meetings.id)
    .orderBy(nearestFirst(scope), meetings.key)
    .limit(scope.limit);

  return foundSeveral(rows);
}
