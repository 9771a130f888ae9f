import type { Day } from "./instants";

/** Those that the organization of work of an agenda document prints. */
export const PRINTED_EVENT_KINDS = ["informal-meeting", "side-event", "holiday"] as const;

/** Entries of the organization of work that are no plenary meetings and have no number. */
export const WORK_EVENT_KINDS = [...PRINTED_EVENT_KINDS, "registration", "reception", "break"] as const;

export type WorkEventKind = (typeof WORK_EVENT_KINDS)[number];

/** Kinds during which nobody is busy. */
export const FREE_EVENT_KINDS: readonly WorkEventKind[] = ["registration", "break", "holiday"];

/** A plenary meeting has its times itself; an event of a whole day has none. */
type Scheduled = { day: Day } & ({ startsAt: Date } | { during: { startsAt: Date } | undefined });

/** Returns plenary meetings and events in their order: on each day what takes all of it, then by time. */
export function inOrder<S extends Scheduled>(scheduled: S[]): S[] {
  const startOf = (each: Scheduled) => ("startsAt" in each ? each : each.during)?.startsAt.getTime() ?? 0;

  return scheduled.toSorted((a, b) => a.day.localeCompare(b.day) || startOf(a) - startOf(b));
}
