import { type Day, dayOf } from "./instants";
import type { LocalizedText } from "./locales";
import type { MeetingStatus } from "./meeting-status";

/**
 * The statuses of the days of a meeting: they stand, are yet to be confirmed, or it is not held. Of a meeting without
 * days the last that stood are stored, for its place in lists; they are shown as its earlier ones.
 */
export const SCHEDULE_STATUSES = ["scheduled", "postponed", "cancelled"] as const;

export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

/** When and where a meeting is held. */
export interface MeetingDates {
  startsOn: Day;
  endsOn: Day;
  timeZone: string;
  places: LocalizedText;
}

/** The kinds of changes of the days of a public meeting. They are stored, hence never renamed. */
export const SCHEDULE_CHANGE_KINDS = ["postponed", "rescheduled", "cancelled"] as const;

export type ScheduleChangeKind = (typeof SCHEDULE_CHANGE_KINDS)[number];

/** A change of the days of a public meeting, as readers are told. */
export interface ScheduleChange {
  /** counts the changes of the meeting, from 1 */
  number: number;
  kind: ScheduleChangeKind;
  /** an instant */
  at: string;
  reasons: LocalizedText;
  /** an instant, since when no days stand, through several changes; null while they do */
  offSince: string | null;
  /** the last that stood */
  before: MeetingDates;
  /** null while there are none */
  after: ResumableDates | null;
}

/** The days of a meeting; `resumesOn` if a part was held before an interruption. */
export type ResumableDates = MeetingDates & { resumesOn?: Day };

/** The part of a meeting that decides whether its plenary meetings are held as announced. */
export interface ScheduledMeeting {
  status: MeetingStatus;
  scheduleStatus: ScheduleStatus;
  scheduleChange: ScheduleChange | null;
  startsOn: Day;
  endsOn: Day;
  timeZone: string;
}

/**
 * Returns until when what was scheduled counts as held: of a meeting that was opened, up to an instant. Of one that
 * was not, nothing was held, whatever the calendar says.
 */
export function heldUntil(status: MeetingStatus, at: Date): Date | undefined {
  return status === "draft" || status === "announced" ? undefined : at;
}

/** Something on the programme: a plenary meeting, or another event, which may take the whole day. */
export interface ProgrammePart {
  day: Day;
  startsAt: Date | null | undefined;
}

/** Returns whether a part of the programme had begun by an instant; one without a time begins with its day. */
export function hasBegun({ day, startsAt }: ProgrammePart, until: Date | undefined, zone: string): boolean {
  if (!until) return false;

  return startsAt ? startsAt <= until : day <= dayOf(until, zone);
}

/** Returns since when a part of the programme is off because its meeting has no days; undefined if it stands. */
export function offSince(part: ProgrammePart, meeting: ScheduledMeeting): Date | undefined {
  const { status, scheduleStatus, scheduleChange, timeZone } = meeting;
  if (scheduleStatus === "scheduled" || !scheduleChange?.offSince) return undefined;
  const at = new Date(scheduleChange.offSince);

  return hasBegun(part, heldUntil(status, at), timeZone) ? undefined : at;
}

/**
 * Returns the move of a meeting that its readers are told of: its last change, if its days are still those of it and
 * others stood before.
 */
export function lastMove(meeting: ScheduledMeeting): (ScheduleChange & { after: ResumableDates }) | undefined {
  const { scheduleStatus, scheduleChange, startsOn, endsOn } = meeting;
  const { after, before } = scheduleChange ?? {};
  if (scheduleStatus !== "scheduled" || !scheduleChange || !after || !before) return undefined;
  const isCurrent = after.startsOn === startsOn && after.endsOn === endsOn;
  const hasMoved = before.startsOn !== startsOn || before.endsOn !== endsOn || isElsewhere(before, after);

  return isCurrent && hasMoved ? { ...scheduleChange, after } : undefined;
}

/** Returns whether two meetings are held in different places, by their names in any language. */
export function isElsewhere({ places: before }: MeetingDates, { places: after }: MeetingDates): boolean {
  const languages = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof LocalizedText>; // their keys

  return [...languages].some((language) => before[language] !== after[language]);
}
