/** The subjects that can be issued at a set time. */
export const ISSUE_SUBJECTS = ["announcement", "agenda", "programme", "documents"] as const;

export type IssueSubject = (typeof ISSUE_SUBJECTS)[number];

/**
 * How a scheduled issue ended. `changed`: what it was to issue had changed since it was seen; `refused`: the
 * operation, or the role of the person, no longer allowed it.
 */
export type ScheduledOutcome = "issued" | "changed" | "refused" | "cancelled" | "replaced";

/** An issue is scheduled so many minutes ahead at least. */
export const MIN_MINUTES_AHEAD = 5;
