import { eq, max } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import { legislationFiles, legislationInstruments, legislationSubmissions, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { enterInRecord } from "../record/enter";
import { holdOwnSubmission } from "./draft-row";
import { canLodge } from "./policy";
import { type Mistake, readDraft, refusalsOf } from "./typed";

export type Lodging =
  | { outcome: "lodged"; submissionId: string }
  /** it stays a draft, and remembers that its mistakes are to be shown */
  | { outcome: "mistakes"; mistakes: Mistake[] };

/**
 * Lodge a draft: it gets the next receipt number of its meeting. One that is lodged already stays as it is, under the same receipt.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's draft.
 */
export async function lodgeLegislation(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId }: { draftId: string },
): Promise<Lodging> {
  const { viewer } = context;
  authorize(canLodge(viewer), "lodge legislation");

  return context.db.transaction(async (tx): Promise<Lodging> => {
    const draft = await holdOwnSubmission(tx, { viewer }, draftId);
    if (draft.state !== "draft") return { outcome: "lodged", submissionId: draft.id };
    // The meeting's row is the turnstile at which receipts are numbered.
    const [meeting] = await tx
      .select({ timeZone: meetings.timeZone })
      .from(meetings)
      .where(eq(meetings.id, draft.meetingId))
      .for("update");
    const now = context.now();
    const read = readDraft(draft.typed, {
      files: await tx.$count(legislationFiles, eq(legislationFiles.submissionId, draft.id)),
      refusals: refusalsOf(draft.typed),
      today: dayOf(now, meeting!.timeZone), // a submission belongs to a meeting
    });
    if ("mistakes" in read) {
      const typed = { ...draft.typed, $attempted: "yes" };
      await tx.update(legislationSubmissions).set({ typed }).where(eq(legislationSubmissions.id, draft.id));

      return { outcome: "mistakes", mistakes: read.mistakes };
    }
    const { title, kind, officialLanguage, adoptedOn } = read.input;
    const [last] = await tx
      .select({ number: max(legislationSubmissions.receiptNumber) })
      .from(legislationSubmissions)
      .where(eq(legislationSubmissions.meetingId, draft.meetingId));
    const receiptNumber = (last?.number ?? 0) + 1;
    await tx
      .update(legislationSubmissions)
      .set({
        ...{ state: "lodged", title, kind, officialLanguage, adoptedOn, receiptNumber },
        ...{ lodgedBy: viewer.accountId, lodgedAt: now },
      })
      .where(eq(legislationSubmissions.id, draft.id));
    await tx
      .insert(legislationInstruments)
      .values([...read.articles].map(([instrument, articles]) => ({ submissionId: draft.id, instrument, articles })));
    await enterInRecord(tx, context, {
      verb: "lodge-legislation",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
      detail: { receiptNumber, title, state: viewer.state },
    });

    return { outcome: "lodged", submissionId: draft.id };
  });
}
