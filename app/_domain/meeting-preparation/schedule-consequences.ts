import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { DEADLINES } from "@/app/_vocabulary/document-deadlines";
import { type Day, dayOf, instantAt } from "@/app/_vocabulary/instants";
import { hasBegun } from "@/app/_vocabulary/meeting-schedule";
import type { IssueSubject } from "@/app/_vocabulary/scheduled-issues";
import type { Database } from "@/db/client";
import { alertSubscriptions, meetingDocuments, meetings, scheduledIssues, silenceProcedures } from "@/db/schema";
import type { Context } from "../context";
import { isAhead } from "../documents/move-deadlines";
import { authorize, DomainError, notFound } from "../errors";
import { canRescheduleMeetings, readableMeetings } from "../meetings/policy";
import { readIssuedProgramme } from "../organization-of-work/read-content";
import { refuseOthers, withSchedule } from "./lock-to-reschedule";
import { planReschedule, type ReschedulePlan } from "./plan-reschedule";
import { moveInstant } from "./reschedule";
import type { NewSchedule } from "./schemas";

/** The hours of a plenary meeting. */
interface Hours {
  startsAt: Date;
  endsAt: Date;
}

/** The consequences of a change of the days of a meeting, before it is done. */
export interface ScheduleConsequences {
  /** undefined while there are no days */
  plan: ReschedulePlan | undefined;
  /** the numbers of the plenary meetings that were held and stay as they are */
  held: number[];
  /** those to come; `to` is undefined if it is not held at any hour that is known */
  plenaryMeetings: { number: number; from: Hours; to: Hours | undefined }[];
  /** other events of the programme to come */
  events: number;
  /** the symbols of the documents with deadlines ahead */
  documents: string[];
  /** the deadlines of silence procedures that end after the meeting, or of all while it has no days */
  silence: { id: string; deadline: Date }[];
  scheduled: { subject: IssueSubject; issueAt: Date }[];
  /** of the alerts of its body, by e-mail */
  subscribers: number;
}

/**
 * Returns what postponing, cancelling or moving a meeting would do; nothing is changed.
 *
 * @param input where it moves; undefined if it is postponed or cancelled.
 * @throws {DomainError} as the operation, but for its reason.
 */
export async function getScheduleConsequences(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, version }: { meetingKey: string; version: number },
  input?: NewSchedule,
): Promise<ScheduleConsequences> {
  authorize(canRescheduleMeetings(viewer), "reschedule-meeting");

  const [meeting] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();
  if (meeting.version !== version) throw new DomainError("conflict", "meetingChanged");
  refuseOthers(meeting);
  const found = await withSchedule(db, now(), meeting);
  const plan = input && (await planReschedule(db, now(), found, input));
  const content = await readIssuedProgramme(db, meeting.id);
  const zone = meeting.timeZone;
  const isHeld = (day: Day, startsAt: Date | null) => hasBegun({ day, startsAt }, found.held, zone);
  const scheduled = (content?.plenaryMeetings ?? []).filter(({ cancelledAt }) => !cancelledAt);
  const [held, ahead] = [true, false].map((wanted) =>
    scheduled.filter(({ startsAt }) => isHeld(dayOf(startsAt, zone), startsAt) === wanted),
  );
  const moved = (at: Date) => plan && moveInstant(at, plan.byDays, zone, plan.after.timeZone);
  const hours = ({ startsAt, endsAt }: Hours): Hours | undefined => {
    const [start, end] = [moved(startsAt), moved(endsAt)];
    if (!plan || !start || !end) return undefined;
    const day = dayOf(start, plan.after.timeZone);

    return day < plan.after.startsOn || day > plan.after.endsOn ? undefined : { startsAt: start, endsAt: end };
  };
  const plenaryMeetings = (ahead ?? []).map(({ number, startsAt, endsAt }) => ({
    ...{ number, from: { startsAt, endsAt } },
    to: hours({ startsAt, endsAt }),
  }));
  const outside = plenaryMeetings.filter(({ to }) => !to).map(({ number }) => number);
  if (input && outside.length > 0 && !input.cancelOutside)
    throw new DomainError("invalid", "plenaryMeetingsStillOutside", {
      field: "endsOn",
      params: { numbers: outside.join(", ") },
    });

  return {
    plan,
    held: (held ?? []).map(({ number }) => number),
    plenaryMeetings,
    events: (content?.events ?? []).filter((each) => !each.cancelledAt && !isHeld(each.day, each.startsAt)).length,
    documents: await findDocumentsDue(db, meeting.id, dayOf(now(), zone)),
    silence: await findSilence(db, meeting.id, plan),
    scheduled: await findScheduled(db, meeting.id),
    subscribers: await db.$count(
      alertSubscriptions,
      and(eq(alertSubscriptions.bodyKey, meeting.bodyKey), isNotNull(alertSubscriptions.confirmedAt)),
    ),
  };
}

async function findDocumentsDue(db: Database, meetingId: string, today: Day): Promise<string[]> {
  const rows = await db
    .select()
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meetingId), isNull(meetingDocuments.withdrawnAt)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));

  return rows.filter((row) => DEADLINES.some((each) => isAhead(row[`${each}Due`], today))).map(({ symbol }) => symbol);
}

function findSilence(db: Database, meetingId: string, plan: ReschedulePlan | undefined) {
  const { id, deadline, outcome } = silenceProcedures;
  const end = plan && instantAt(plan.after.endsOn, "23:59", plan.after.timeZone);

  return db
    .select({ id, deadline })
    .from(silenceProcedures)
    .where(and(eq(silenceProcedures.meetingId, meetingId), isNull(outcome), end && gt(deadline, end)))
    .orderBy(asc(deadline), asc(id));
}

function findScheduled(db: Database, meetingId: string) {
  const { subject, issueAt, outcome } = scheduledIssues;

  return db
    .select({ subject, issueAt })
    .from(scheduledIssues)
    .where(and(eq(scheduledIssues.meetingId, meetingId), isNull(outcome)))
    .orderBy(asc(issueAt));
}
