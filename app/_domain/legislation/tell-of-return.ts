import { and, asc, eq, isNull } from "drizzle-orm";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { Database } from "@/db/client";
import { accounts, bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { postMessage } from "../outbox/post-message";
import type { RecordedSubmission } from "./record-state";

/** Tells every account of a State's delegation, in its language, that a submission was returned: its number, the question and the way to answer. */
export async function tellOfReturn(
  tx: Database,
  context: Pick<Context, "now">,
  { id, version, meetingId, stateCode, receiptNumber, question }: RecordedSubmission,
): Promise<void> {
  const [found] = await tx
    .select({
      body: bodies.names,
      meeting: {
        ...{ key: meetings.key, ordinal: meetings.ordinal, places: meetings.places },
        ...{ startsOn: meetings.startsOn, endsOn: meetings.endsOn },
      },
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.id, meetingId));
  const { body, meeting } = found!; // a submission belongs to a meeting, and that to a body
  const receipt = printReceiptNumber(meeting.key, receiptNumber ?? 0);
  const people = await tx
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale })
    .from(accounts)
    .where(and(eq(accounts.stateCode, stateCode), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.email));
  for (const { id: accountId, email, locale } of people) {
    await postMessage(tx, context, {
      kind: "submission-returned",
      params: { body, meeting, receipt, submissionId: id, question: question ?? "" },
      key: `submission-returned:${id}:${version}:${accountId}`,
      ...{ to: email, locale },
    });
  }
}
