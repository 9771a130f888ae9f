import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { organizationOfWorkEvents, plenaryMeetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { lockProgramme } from "./lock-programme";
import { areInOrderOfTime, keepNumbersInOrder, nextNumber } from "./number-plenary-meetings";
import { type LeftOutOfPlan, type PlannedPlenaryMeeting, planPlenaryMeetings, signPlan } from "./plan-plenary-meetings";
import { canOrganizeWork } from "./policy";
import type { AddPlenaryMeetings } from "./schemas";
import { clockTimesOf } from "./typed-times";

/** The plan of a pattern; `added` has the ids once it is carried out. */
export interface PlenaryMeetingsPlan {
  planned: PlannedPlenaryMeeting[];
  leftOut: LeftOutOfPlan[];
  /** what is sent back to carry out exactly this plan */
  signature: string;
  added: string[];
  timeZone: string;
}

/** A meeting of some weeks with evening meetings has fewer. */
const MAX_PLENARY_MEETINGS = 1_000;

/**
 * Adds plenary meetings by a pattern, if the plan is the one that was shown; else it returns the plan
 * and changes nothing.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `invalid`
 * at a day outside the meeting or a time that the clock skips, or where the pattern makes nothing.
 */
export async function addPlenaryMeetings(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: AddPlenaryMeetings,
): Promise<PlenaryMeetingsPlan> {
  authorize(canOrganizeWork(context.viewer), "add plenary meetings");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, input.meetingKey);
    refuseOtherDays(input, meeting);
    const { timeZone } = meeting;
    const { planned, leftOut } = await planFor(tx, meeting, input);
    const signature = signPlan(planned);
    const isConfirmed = input.intent !== "show" && signature === input.shown;
    if (planned.length === 0 || !isConfirmed) return { planned, leftOut, signature, added: [], timeZone };

    const added = await keepNumbersInOrder(tx, meeting, () => insertPlanned(tx, context.now(), meeting, planned));
    await appendAuditEvent(tx, context, {
      operation: "add-plenary-meetings",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: {
        plenaryMeetings: planned.map(({ number, ...times }) => ({
          plenaryMeeting: number,
          ...clockTimesOf(times, timeZone),
        })),
      },
    });

    return { planned, leftOut, signature, added, timeZone };
  });
}

function refuseOtherDays({ firstDay, lastDay }: AddPlenaryMeetings, { startsOn, endsOn }: MeetingRow): void {
  for (const [field, day] of Object.entries({ firstDay, lastDay }))
    if (day < startsOn || day > endsOn) throw new DomainError("invalid", "outsideMeetingDays", { field });
}

async function planFor(tx: Database, meeting: MeetingRow, input: AddPlenaryMeetings) {
  const { number, startsAt, endsAt, cancelledAt } = plenaryMeetings;
  const numbered = await tx
    .select({ number, startsAt, endsAt, cancelledAt })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meeting.id));
  const holidays = await tx
    .select({ day: organizationOfWorkEvents.day })
    .from(organizationOfWorkEvents)
    .where(and(eq(organizationOfWorkEvents.meetingId, meeting.id), eq(organizationOfWorkEvents.kind, "holiday")));
  const plan = planPlenaryMeetings(input, meeting.timeZone, {
    numbered,
    followsOrder: meeting.status === "draft" && areInOrderOfTime(numbered),
    holidays: holidays.map(({ day }) => day),
  });
  if (numbered.length + plan.planned.length > MAX_PLENARY_MEETINGS)
    throw new DomainError("invalid", "plenaryMeetingsTooMany", { field: "lastDay" });

  return plan;
}

/** Inserts them numbered on from the last; returns their ids in order. */
async function insertPlanned(
  tx: Database,
  now: Date,
  meeting: MeetingRow,
  planned: PlannedPlenaryMeeting[],
): Promise<string[]> {
  const first = await nextNumber(tx, meeting.id);
  const columns = { meetingId: meeting.id, changedAt: now };
  const rows = await tx
    .insert(plenaryMeetings)
    .values(planned.map(({ startsAt, endsAt }, index) => ({ ...columns, startsAt, endsAt, number: first + index })))
    .returning({ id: plenaryMeetings.id, startsAt: plenaryMeetings.startsAt });

  return planned.flatMap(({ startsAt }) => rows.find((row) => row.startsAt.getTime() === startsAt.getTime())?.id ?? []);
}
