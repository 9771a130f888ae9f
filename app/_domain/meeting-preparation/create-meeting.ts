import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { createBody } from "../meetings/create-body";
import { findFreeKey } from "../meetings/find-free-key";
import { lockMeetingCreation } from "../meetings/lock-meeting-creation";
import { canManageMeetings } from "../meetings/policy";
import { textsOf } from "../meetings/typed-fields";
import { cloneContent } from "./clone-content";
import { storedParticulars } from "./particulars";
import type { CreateMeeting } from "./schemas";

/**
 * Creates a draft meeting, of a body of the register or of a new one, with the content of another meeting if it is
 * cloned from that. The same form sent twice creates one meeting.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `invalid` at the field of an unknown body
 * or a series that the register has; `not-found` if there is no such meeting to clone.
 */
export async function createMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: CreateMeeting,
): Promise<{ meetingKey: string }> {
  authorize(canManageMeetings(context.viewer), "create a meeting");

  return context.db.transaction(async (tx) => {
    await lockMeetingCreation(tx);
    const [existing] = await tx.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, input.meetingId));
    if (existing) return { meetingKey: existing.key };
    const bodyKey = await findOrCreateBody(tx, input);
    const year = Number(input.startsOn.slice(0, 4));
    const key = await findFreeKey(tx, bodyKey, year);
    const particulars = storedParticulars(input);
    const [meeting] = await tx
      .insert(meetings)
      .values({ id: input.meetingId, key, bodyKey, year, ...particulars, status: "draft", createdAt: context.now() })
      .returning();
    if (input.from) await cloneContent(tx, context, meeting!, input.from); // an insert returns its row
    const { places: place, startsOn: start, endsOn: end, ...rest } = particulars;
    await appendAuditEvent(tx, context, {
      operation: input.from ? "clone-meeting" : "create-meeting",
      meetingId: input.meetingId,
      subject: { type: "meeting", id: key },
      detail: { ...(input.from && { clonedFrom: input.from }), after: { body: bodyKey, ...rest, start, end, place } },
    });

    return { meetingKey: key };
  });
}

async function findOrCreateBody(tx: Database, input: CreateMeeting): Promise<string> {
  if (input.body !== "new") {
    const [body] = await tx.select({ key: bodies.key }).from(bodies).where(eq(bodies.key, input.body));
    if (!body) throw new DomainError("invalid", "bodyRequired", { field: "body" });
    return body.key;
  }
  const { series } = input;
  const [taken] = await tx.select({ key: bodies.key }).from(bodies).where(eq(bodies.symbolSeries, series));
  if (taken) throw new DomainError("invalid", "seriesTaken", { field: "series", params: { series } });

  return createBody(tx, { symbolSeries: series, names: textsOf("body", input), organNames: textsOf("organ", input) });
}
