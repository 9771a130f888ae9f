import { and, asc, eq, isNull } from "drizzle-orm";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { meetings, plenaryMeetings } from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { canEditAgenda } from "../agenda/policy";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { getIssueOptions, type IssueOptions } from "./queries";

/** The differences, symbols and choices of the form that records an adoption. */
export interface AdoptionOptions extends Pick<IssueOptions, "differences" | "digest" | "symbols"> {
  status: MeetingStatus;
  today: Day;
  /** undefined while the agenda is provisional */
  adoption: AgendaAdoption | undefined;
  /** nothing depends on the adoption yet */
  canBeUndone: boolean;
  /** the plenary meetings that have begun */
  plenaryMeetings: { number: number; day: Day }[];
}

/** Returns what is adopted if the agenda is adopted as it stands. @throws {DomainError} `forbidden`; `not-found`. */
export async function getAdoptionOptions(
  context: Pick<Context, "db" | "viewer" | "now">,
  meetingKey: string,
): Promise<AdoptionOptions> {
  const { db, viewer } = context;
  authorize(canEditAgenda(viewer), "see what a meeting adopts");
  const { differences, digest, symbols } = await getIssueOptions(context, meetingKey);
  const [meeting] = await db
    .select({ id: meetings.id, status: meetings.status, timeZone: meetings.timeZone })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();
  const adopted = await findAdoption(db, meeting.id);
  const { number, startsAt } = plenaryMeetings;
  const rows = await db
    .select({ number, startsAt })
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, meeting.id), isNull(plenaryMeetings.cancelledAt)))
    .orderBy(asc(startsAt));
  const now = context.now();

  return {
    ...{ differences, digest, symbols, status: meeting.status },
    today: dayOf(now, meeting.timeZone),
    adoption: adopted?.adoption,
    canBeUndone: adopted !== undefined && !adopted.isSuperseded && meeting.status === "in-session",
    plenaryMeetings: rows
      .filter((row) => row.startsAt <= now)
      .map((row) => ({ number: row.number, day: dayOf(row.startsAt, meeting.timeZone) })),
  };
}
