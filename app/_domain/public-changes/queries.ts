import { desc, eq } from "drizzle-orm";
import { meetings, publicChanges } from "@/db/schema";
import type { Context } from "../context";

/** A change of a meeting's public content, without its author or the earlier content. */
export type PublicChange = Omit<typeof publicChanges.$inferSelect, "meetingId">;

/** Returns the latest public changes of a meeting, newest first; none if the meeting is unknown. */
export async function listPublicChanges(
  { db }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
  limit: number,
): Promise<PublicChange[]> {
  return db
    .select({
      id: publicChanges.id,
      at: publicChanges.at,
      kind: publicChanges.kind,
      subjectId: publicChanges.subjectId,
      locale: publicChanges.locale,
      symbol: publicChanges.symbol,
      number: publicChanges.number,
      replacesEarlier: publicChanges.replacesEarlier,
    })
    .from(publicChanges)
    .innerJoin(meetings, eq(meetings.id, publicChanges.meetingId))
    .where(eq(meetings.key, meetingKey))
    .orderBy(desc(publicChanges.id))
    .limit(limit);
}
