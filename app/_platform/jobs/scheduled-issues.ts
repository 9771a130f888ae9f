import { type FailedIssue, issueAsScheduled } from "@/app/_domain/scheduled-issues/issue-as-scheduled";
import type { IssueContext } from "@/app/_domain/scheduled-issues/issue-subject";
import { wakeMailDelivery } from "../mail/wake-delivery";
import { repeatInBackground } from "./repeat-in-background";

/** How often scheduled issues are looked for. */
const CHECK_EVERY_MS = 5_000;

/**
 * Issues in the background what is scheduled; at the start what came due while no instance ran. Several instances
 * may do so on one database.
 *
 * @returns how to stop.
 */
export function startScheduledIssues(contextOf: () => Promise<IssueContext>): () => Promise<void> {
  const logged = new Set<string>();

  return repeatInBackground({
    everyMs: CHECK_EVERY_MS,
    failure: "The scheduled issues could not be looked for; tried again:",
    run: async () => {
      const { done, failures } = await issueAsScheduled(await contextOf());
      if (done > 0) wakeMailDelivery();
      logNewFailures(failures, logged);
    },
  });
}

/**
 * Logs the failure of an issue once, not at every check.
 *
 * @param logged the ids of those that were logged, which this changes.
 */
export function logNewFailures(failures: FailedIssue[], logged: Set<string>): void {
  for (const { id, error } of failures)
    if (!logged.has(id)) console.error(`The scheduled issue ${id} could not be carried out; tried again:`, error);
  logged.clear();
  for (const { id } of failures) logged.add(id);
}
