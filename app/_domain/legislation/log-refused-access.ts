import { eq } from "drizzle-orm";
import { legislationFiles, legislationSubmissions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";

/**
 * Appends to the audit log that a delegation requested another State's submission or file; the
 * response to the delegation is a plain not-found. Repeated requests of an account for the same
 * thing are logged once a day (UTC).
 */
export async function logRefusedAccess(
  context: Pick<Context, "db" | "viewer" | "now">,
  requested: { type: "legislation-submission" | "file"; id: string },
): Promise<void> {
  const { viewer } = context;
  if (viewer.kind !== "account") return;
  const { id, meetingId, stateCode } = legislationSubmissions;
  const [found] =
    requested.type === "file"
      ? await context.db
          .select({ meetingId, stateCode })
          .from(legislationFiles)
          .innerJoin(legislationSubmissions, eq(id, legislationFiles.submissionId))
          .where(eq(legislationFiles.fileId, requested.id))
      : await context.db.select({ meetingId, stateCode }).from(legislationSubmissions).where(eq(id, requested.id));
  if (!found) return;
  const day = context.now().toISOString().slice(0, 10);
  await appendAuditEvent(context.db, context, {
    operation: "refuse",
    meetingId: found.meetingId,
    subject: requested,
    detail: { of: found.stateCode },
    onceKey: `refuse:${viewer.accountId}:${requested.type}:${requested.id}:${day}`,
  });
}
