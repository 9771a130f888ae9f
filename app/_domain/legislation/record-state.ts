import { eq } from "drizzle-orm";
import type { SubmissionState } from "@/app/_vocabulary/legislation";
import { legislationSubmissions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { enterInRecord } from "../record/enter";
import { canRecordSubmissions } from "./policy";

interface Change {
  verb: "receive-submission" | "return-submission" | "accept-submission";
  /** the states that it can be done in */
  from: SubmissionState[];
  set: { state: SubmissionState; question?: string; legislativeRecord?: string };
}

/**
 * What receiving, returning and accepting have in common: the right, the version that was looked at, the state that it can be done in.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the SHERLOC focal point; `not-found`; `conflict` where somebody else was quicker.
 */
export async function recordState(
  context: Pick<Context, "db" | "viewer" | "now">,
  { submissionId, version }: { submissionId: string; version: number },
  { verb, from, set }: Change,
): Promise<void> {
  authorize(canRecordSubmissions(context.viewer), verb);

  await context.db.transaction(async (tx) => {
    const same = eq(legislationSubmissions.id, submissionId);
    const [found] = await tx.select().from(legislationSubmissions).where(same).for("update");
    if (!found || found.state === "draft") throw notFound();
    if (found.version !== version || !from.includes(found.state))
      throw new DomainError("conflict", "submissionChanged");
    await tx
      .update(legislationSubmissions)
      .set({ ...set, version: version + 1 })
      .where(same);
    await enterInRecord(tx, context, {
      verb,
      meetingId: found.meetingId,
      subject: { type: "legislation-submission", id: submissionId },
      detail: { before: found.state, ...set },
    });
  });
}
