import { setTimeout } from "node:timers/promises";
import { type FailedIssue, issueAsScheduled } from "@/app/_domain/scheduled-issues/issue-as-scheduled";
import type { IssueContext } from "@/app/_domain/scheduled-issues/issue-subject";
import { wakeMailDelivery } from "../mail/wake-delivery";

/** How often scheduled issues are looked for. */
const CHECK_EVERY_MS = 5_000;

/** A check in progress is abandoned after this; the next start continues. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Issues in the background what is scheduled; at the start what came due while no instance ran. Several instances
 * may do so on one database.
 *
 * @returns how to stop.
 */
export function startScheduledIssues(contextOf: () => Promise<IssueContext>): () => Promise<void> {
  const abort = new AbortController();
  const { signal } = abort;
  const loop = (async () => {
    const logged = new Set<string>();
    let hasFailed = false;
    while (!signal.aborted) {
      try {
        const { done, failures } = await issueAsScheduled(await contextOf());
        if (done > 0) wakeMailDelivery();
        logNewFailures(failures, logged);
        hasFailed = false;
      } catch (error) {
        if (!hasFailed) console.error("The scheduled issues could not be looked for; tried again:", error);
        hasFailed = true;
      }
      await setTimeout(CHECK_EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  })();

  return async () => {
    abort.abort();
    await Promise.race([loop, setTimeout(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  };
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
