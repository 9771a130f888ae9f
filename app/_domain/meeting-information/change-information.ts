import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { type InformationFacts, NO_FACTS } from "@/app/_vocabulary/meeting-information";
import type { Database } from "@/db/client";
import { meetingInformation, type meetings, plenaryMeetings } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import { raiseSequence } from "../meetings/raise-sequence";
import { readIssuedProgramme } from "../organization-of-work/read-content";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { appendPublicChange } from "../public-changes/append-public-change";
import { differingFacts, storedFacts } from "./facts";
import { indexInformation } from "./index-information";
import { lockInformation } from "./lock-information";
import { canChangeInformation } from "./policy";
import type { ChangeInformation } from "./schemas";

/** The facts that calendars show at each plenary meeting. */
const SHOWN_BY_CALENDARS = ["venues", "webcastUrl"] as const satisfies (keyof InformationFacts)[];

/**
 * Changes the practical facts of a meeting. Those of an announced meeting are public at once, and calendars learn of
 * another building or webcast. Saving the same facts changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if they have changed
 * since the form was opened.
 */
export async function changeInformation(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangeInformation,
): Promise<{ changed: boolean; version: number }> {
  authorize(canChangeInformation(context.viewer), "change the practical information of a meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockInformation(tx, context.viewer, input.meetingKey);
    const [row] = await tx.select().from(meetingInformation).where(eq(meetingInformation.meetingId, meeting.id));
    const [before, after] = [row ?? NO_FACTS, storedFacts(input)];
    const names = differingFacts(before, after);
    const saved = row?.version ?? 0;
    if (names.length === 0) return { changed: false, version: saved };
    if (saved !== input.version) throw new DomainError("conflict", "changedByAnother");

    const version = saved + 1;
    await tx
      .insert(meetingInformation)
      .values({ meetingId: meeting.id, ...after, version })
      .onConflictDoUpdate({ target: meetingInformation.meetingId, set: { ...after, version } });
    const pick = (facts: InformationFacts) => Object.fromEntries(names.map((name) => [name, facts[name]]));
    await appendAuditEvent(tx, context, {
      operation: "change-information",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { before: pick(before), after: pick(after) },
    });
    if (SHOWN_BY_CALENDARS.some((name) => !isDeepStrictEqual(before[name], after[name])))
      await reviseCalendars(tx, context, meeting);
    await indexInformation(tx, meeting.id);
    await appendPublicChange(tx, context, {
      meetingId: meeting.id,
      kind: "change-information",
      subjectId: meeting.key,
    });
    await invalidateMeeting(tx, meeting.id);

    return { changed: true, version };
  });
}

/** Lets calendars learn of what they show at each plenary meeting. */
async function reviseCalendars(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meeting: typeof meetings.$inferSelect,
): Promise<void> {
  const issued = isPublicMeeting(meeting) ? await readIssuedProgramme(tx, meeting.id) : undefined;
  const rows = await tx
    .select({ id: plenaryMeetings.id })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meeting.id));
  await raiseSequence(
    tx,
    context.now(),
    rows.map(({ id }) => id),
  );
  if (!issued) return;
  const revised = issued.plenaryMeetings.map(({ id }) => id);
  await storeProgrammeEdition(tx, context, meeting.id, { cause: "meeting", content: issued, revised });
}
