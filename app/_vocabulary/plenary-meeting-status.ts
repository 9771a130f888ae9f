/** A plenary meeting is in progress (`now`), `next`, or neither. */
export type PlenaryMeetingStatus = "now" | "next" | undefined;

interface ScheduledPlenaryMeeting {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt?: Date | undefined;
}

/** The next plenary meeting is marked from a day before its start. */
const NEXT_WITHIN_MS = 24 * 60 * 60 * 1000;

/**
 * Returns which plenary meetings are in progress at an instant and which are next, cancelled ones
 * excluded; `until` is the instant at which that changes.
 */
export function plenaryMeetingStatuses(
  plenaryMeetings: ScheduledPlenaryMeeting[],
  now: Date,
): { statusOf: (id: string) => PlenaryMeetingStatus; until: Date | undefined } {
  const scheduled = plenaryMeetings.filter((plenaryMeeting) => !plenaryMeeting.cancelledAt);
  const running = new Set(scheduled.filter((each) => each.startsAt <= now && now < each.endsAt).map((each) => each.id));
  const starts = scheduled.map((each) => each.startsAt.getTime()).filter((start) => start > now.getTime());
  const earliestStart = Math.min(...starts);
  const isNextNamed = earliestStart - now.getTime() < NEXT_WITHIN_MS;
  const next = new Set(
    scheduled.filter((each) => isNextNamed && each.startsAt.getTime() === earliestStart).map((each) => each.id),
  );
  const ends = scheduled.map((each) => each.endsAt.getTime()).filter((end) => end > now.getTime());
  const changes = [
    ...starts,
    ...ends,
    ...(starts.length > 0 && !isNextNamed ? [earliestStart - NEXT_WITHIN_MS + 1] : []),
  ];

  return {
    statusOf: (id) => (running.has(id) ? "now" : next.has(id) ? "next" : undefined),
    until: changes.length > 0 ? new Date(Math.min(...changes)) : undefined,
  };
}
