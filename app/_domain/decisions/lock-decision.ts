import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { decisions } from "@/db/schema";
import { notFound } from "../errors";
import { getMeetingOfDecisions } from "./find-meeting";

/**
 * Returns a decision with its meeting, locked until the transaction ends.
 *
 * @throws {DomainError} `not-found`.
 */
export async function lockDecision(
  tx: Database,
  viewer: Viewer,
  { meetingKey, decisionId }: { meetingKey: string; decisionId: string },
) {
  const meeting = await getMeetingOfDecisions(tx, viewer, meetingKey);
  const [decision] = await tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.meetingId, meeting.id)))
    .for("update");
  if (!decision) throw notFound();

  return { meeting, decision };
}
