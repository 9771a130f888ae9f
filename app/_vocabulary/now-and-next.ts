/** How a plenary meeting stands to the clock: being held, the next one, or neither. */
export type SittingStanding = "now" | "next" | undefined;

interface Sitting {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt?: Date | undefined;
}

/** The next plenary meeting is named as such from a day before. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

/** Which plenary meetings are being held at an instant and which come next, cancelled ones never; and the next instant at which that is no longer so. */
export function nowAndNext(
  sittings: Sitting[],
  now: Date,
): { standingOf: (id: string) => SittingStanding; until: Date | undefined } {
  const held = sittings.filter((sitting) => !sitting.cancelledAt);
  const running = new Set(held.filter((each) => each.startsAt <= now && now < each.endsAt).map((each) => each.id));
  const starts = held.map((each) => each.startsAt.getTime()).filter((start) => start > now.getTime());
  const soonest = Math.min(...starts);
  const isNamed = soonest - now.getTime() < AHEAD_MS;
  const next = new Set(held.filter((each) => isNamed && each.startsAt.getTime() === soonest).map((each) => each.id));
  const ends = held.map((each) => each.endsAt.getTime()).filter((end) => end > now.getTime());
  const turns = [...starts, ...ends, ...(starts.length > 0 && !isNamed ? [soonest - AHEAD_MS + 1] : [])];

  return {
    standingOf: (id) => (running.has(id) ? "now" : next.has(id) ? "next" : undefined),
    until: turns.length > 0 ? new Date(Math.min(...turns)) : undefined,
  };
}
