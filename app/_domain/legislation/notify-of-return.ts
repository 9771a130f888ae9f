import { and, asc, eq, isNull } from "drizzle-orm";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { Database } from "@/db/client";
import { accounts } from "@/db/schema";
import type { Context } from "../context";
import { getMeetingParams } from "../meetings/meeting-params";
import { enqueueMessage } from "../outbox/enqueue-message";
import type { ChangedSubmission } from "./change-status";

/**
 * Sends every account of the delegation, in its language, the receipt number and the question of a
 * returned submission.
 */
export async function notifyOfReturn(
  tx: Database,
  context: Pick<Context, "now">,
  { id, version, meetingId, stateCode, receiptNumber, question }: ChangedSubmission,
): Promise<void> {
  const { body, meeting } = await getMeetingParams(tx, meetingId);
  const receipt = printReceiptNumber(meeting.key, receiptNumber ?? 0);
  const people = await tx
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale })
    .from(accounts)
    .where(and(eq(accounts.stateCode, stateCode), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.email));
  for (const { id: accountId, email, locale } of people) {
    await enqueueMessage(tx, context, {
      kind: "submission-returned",
      params: { body, meeting, receipt, submissionId: id, question: question ?? "" },
      key: `submission-returned:${id}:${version}:${accountId}`,
      to: email,
      locale,
    });
  }
}
