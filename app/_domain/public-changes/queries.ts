import { and, desc, eq, not } from "drizzle-orm";
import { meetings, publicChanges } from "@/db/schema";
import type { Context } from "../context";
import { readableMeetings } from "../meetings/policy";

/** A change of a meeting's public content, without its author or the earlier content. */
export type PublicChange = Omit<typeof publicChanges.$inferSelect, "meetingId" | "isHidden">;

/** Returns the latest public changes of a meeting, newest first; none if the viewer may not read it. */
export async function listPublicChanges(
  { db, viewer }: Pick<Context, "db" | "viewer">,
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
      reasons: publicChanges.reasons,
    })
    .from(publicChanges)
    .innerJoin(meetings, eq(meetings.id, publicChanges.meetingId))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer), not(publicChanges.isHidden)))
    .orderBy(desc(publicChanges.id))
    .limit(limit);
}
