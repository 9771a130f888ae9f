import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { importFindings } from "@/db/schema";
import { notFound } from "../errors";
import { lockMeetingById } from "../meetings/lock-meeting-by-id";

/**
 * Returns a finding, locked with its meeting until the transaction ends. The meeting is locked before
 * its programme, as by every change of one.
 *
 * @throws {DomainError} `not-found`.
 */
export async function lockFinding(tx: Database, findingId: string): Promise<typeof importFindings.$inferSelect> {
  const isFinding = eq(importFindings.id, findingId);
  const [found] = await tx.select({ meetingId: importFindings.meetingId }).from(importFindings).where(isFinding);
  if (!found) throw notFound();
  await lockMeetingById(tx, found.meetingId);
  const [finding] = await tx.select().from(importFindings).where(isFinding).for("update");
  if (!finding) throw notFound();

  return finding;
}
