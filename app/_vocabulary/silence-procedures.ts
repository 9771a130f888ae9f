/** A silence procedure lasts at least this long; every day counts, weekends and holidays included. */
export const MIN_SILENCE_HOURS = 72;

/** Those who have not responded are reminded so long before the deadline. */
export const REMINDER_HOURS = 24;

/** The most addressees of one procedure. */
export const MAX_ADDRESSEES = 300;

/** The most characters of the reason of an objection. */
export const MAX_REASON_LENGTH = 4_000;

/** How a silence procedure has ended. */
export type SilenceOutcome = "adopted" | "not-adopted" | "cancelled";

/**
 * `broken`: an objection stands, and can be withdrawn until the deadline; `due`: the deadline has
 * passed, and the outcome is about to be noted.
 */
export type SilenceStatus = "open" | "broken" | "due" | SilenceOutcome;

/** The kinds of response of an addressee. */
export type ResponseKind = "objection" | "withdrawal" | "no-objection";

/** The facts that decide the status of a procedure. */
interface Timed {
  outcome: SilenceOutcome | null;
  deadline: Date;
  brokenAt: Date | null;
}

/** Returns the status of a procedure at an instant. */
export function silenceStatusOf({ outcome, deadline, brokenAt }: Timed, now: Date): SilenceStatus {
  if (outcome) return outcome;
  if (deadline <= now) return "due";

  return brokenAt ? "broken" : "open";
}

/** Returns whether addressees can respond, and staff extend or cancel. */
export function isRunning(status: SilenceStatus): boolean {
  return status === "open" || status === "broken";
}
