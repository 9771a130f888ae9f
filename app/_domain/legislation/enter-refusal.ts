import { eq } from "drizzle-orm";
import { legislationFiles, legislationSubmissions } from "@/db/schema";
import type { Context } from "../context";
import { enterInRecord } from "../record/enter";

/** Enter in the record that a delegation asked for something of another State; to the delegation it is simply not there. */
export async function enterRefusal(
  context: Pick<Context, "db" | "viewer" | "now">,
  asked: { type: "legislation-submission" | "file"; id: string },
): Promise<void> {
  if (context.viewer.kind !== "account") return;
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
  });
}
