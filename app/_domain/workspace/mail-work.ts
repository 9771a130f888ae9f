import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { meetings, outboxMessages } from "@/db/schema";
import { foundSeveral, ROW_COUNT, type Scope } from "./scope";

/**
 * Finds the messages that could not be sent, by kind and meeting: those that are tried again and those that were given
 * up. Neither their addresses nor their texts leave the outbox.
 */
export async function findFailedMessages(scope: Scope) {
  const { db, meetingKey, limit } = scope;
  const { kind, params, sentAt, lastError, nextAttemptAt, createdAt } = outboxMessages;
  const rows = await db
    .select({
      entryCount: ROW_COUNT,
      count: sql<number>`sum(count(*)) over ()`.mapWith(Number),
      meetingId: meetings.id,
      mail: kind,
      messages: sql<number>`count(*)`.mapWith(Number),
      givenUp: sql<number>`count(*) filter (where ${nextAttemptAt} is null)`.mapWith(Number),
      at: sql<Date>`max(${createdAt})`.mapWith(createdAt),
    })
    .from(outboxMessages)
    .leftJoin(meetings, eq(meetings.key, sql`${params} -> 'meeting' ->> 'key'`))
    .where(
      and(isNull(sentAt), isNotNull(lastError), meetingKey === undefined ? undefined : eq(meetings.key, meetingKey)),
    )
    .groupBy(kind, meetings.id)
    .orderBy(desc(sql`max(${createdAt})`), kind)
    .limit(limit);

  return foundSeveral(rows);
}
