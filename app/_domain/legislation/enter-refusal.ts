import { eq } from "drizzle-orm";
import { legislationFiles, legislationSubmissions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";

/**
 * Enter in the record that a delegation asked for something of another State; to the delegation it is simply not there. However often an account asks
 * for the same thing, it is entered once a day (UTC).
 */
export async function enterRefusal(
  context: Pick<Context, "db" | "viewer" | "now">,
  asked: { type: "legislation-submission" | "file"; id: string },
): Promise<void> {
  const { viewer } = context;
  if (viewer.kind !== "account") return;
  const found = legislationSubmissions;
  const [there] =
    asked.type === "file"
      ? await context.db
          .select({ meetingId: found.meetingId, state: found.stateCode })
          .from(legislationFiles)
          .innerJoin(found, eq(found.id, legislationFiles.submissionId))
          .where(eq(legislationFiles.fileId, asked.id))
      : await context.db
          .select({ meetingId: found.meetingId, state: found.stateCode })
          .from(found)
          .where(eq(found.id, asked.id));
  if (!there) return;
  await enterInRecord(context.db, context, {
    verb: "refuse",
    meetingId: there.meetingId,
    subject: asked,
    detail: { of: there.state },
    onceKey: ["refuse", viewer.accountId, asked.type, asked.id, context.now().toISOString().slice(0, 10)].join(":"),
  });
}
