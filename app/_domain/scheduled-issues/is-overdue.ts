import type { scheduledIssues } from "@/db/schema";

/** An issue is carried out within seconds of its time; after these minutes something is wrong. */
export const OVERDUE_AFTER_MINUTES = 2;

/** Tells whether an issue that is scheduled should have been carried out already. */
export function isOverdue(
  { outcome, issueAt }: Pick<typeof scheduledIssues.$inferSelect, "outcome" | "issueAt">,
  now: Date,
): boolean {
  return outcome === null && now.getTime() - issueAt.getTime() > OVERDUE_AFTER_MINUTES * 60_000;
}
