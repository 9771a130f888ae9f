import { and, asc, desc, eq, exists, isNull, sql } from "drizzle-orm";
import { accounts, agendaDraftSources, agendaDrafts, meetings } from "@/db/schema";
import { found, ROW_COUNT, type Scope } from "./scope";

/** Finds the imports that nobody has confirmed or discarded, the longest untouched first. */
export async function findOpenImports(scope: Scope) {
  const { db, meetingKey, limit } = scope;
  const { draftId, removedAt, agenda, position } = agendaDraftSources;
  const ofDraft = and(eq(draftId, agendaDrafts.id), isNull(removedAt));
  const firstSource = <T>(value: ReturnType<typeof sql<T>>) =>
    sql<T>`(select ${value} from ${agendaDraftSources} where ${ofDraft} order by ${position} limit 1)`;
  const rows = await db
    .select({
      entryCount: ROW_COUNT,
      meetingId: agendaDrafts.meetingId,
      id: agendaDrafts.id,
      by: accounts.name,
      at: agendaDrafts.updatedAt,
      body: firstSource(sql<string | null>`${agenda} -> 'masthead' ->> 'body'`),
      symbol: firstSource(sql<string | null>`${agenda} ->> 'symbol'`),
    })
    .from(agendaDrafts)
    .leftJoin(accounts, eq(accounts.id, agendaDrafts.createdBy))
    .leftJoin(meetings, eq(meetings.id, agendaDrafts.meetingId))
    .where(
      and(
        eq(agendaDrafts.status, "open"),
        // As the list of imports: a draft whose files were all removed is not listed.
        exists(db.select({ id: agendaDraftSources.id }).from(agendaDraftSources).where(ofDraft)),
        meetingKey === undefined ? undefined : eq(meetings.key, meetingKey),
      ),
    )
    .orderBy(asc(agendaDrafts.updatedAt), desc(agendaDrafts.id))
    .limit(limit);

  return found(rows);
}
