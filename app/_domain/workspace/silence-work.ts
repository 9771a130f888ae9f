import { and, eq, isNull, sql } from "drizzle-orm";
import { silenceStatusOf } from "@/app/_vocabulary/silence-procedures";
import { meetings, silenceProcedures } from "@/db/schema";
import { found, inScope, ROW_COUNT, type Scope } from "./scope";

/** Finds the silence procedures that run: the broken ones first, then by their deadlines. */
export async function findRunningProcedures(scope: Scope) {
  const { id, meetingId, texts, deadline, brokenAt, outcome } = silenceProcedures;
  const rows = await scope.db
    .select({ entryCount: ROW_COUNT, meetingId, id, texts, deadline, brokenAt, outcome })
    .from(silenceProcedures)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(and(inScope(scope), isNull(outcome)))
    .orderBy(sql`${brokenAt} is null`, deadline)
    .limit(scope.limit);

  return found(rows.map((row) => ({ ...row, status: silenceStatusOf(row, scope.now()) })));
}
