import { setTimeout } from "node:timers/promises";
import type { Context } from "@/app/_domain/context";
import { closeDueProcedures } from "@/app/_domain/silence-procedures/close-due-procedures";
import { sendSilenceReminders } from "@/app/_domain/silence-procedures/send-silence-reminders";
import { wakeMailDelivery } from "../mail/wake-delivery";

type JobContext = Pick<Context, "db" | "viewer" | "now">;

/** How often deadlines are looked for; the deadline counts, not when it is found. */
const CHECK_EVERY_MS = 10_000;

/** A check in progress is abandoned after this; the next start continues. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Notes in the background the outcome of silence procedures, and reminds of their deadlines; at the
 * start what came due while no instance ran. Several instances may do so on one database.
 *
 * @returns how to stop.
 */
export function startSilenceProcedures(contextOf: () => Promise<JobContext>): () => Promise<void> {
  const abort = new AbortController();
  const { signal } = abort;
  const loop = (async () => {
    let hasFailed = false;
    while (!signal.aborted) {
      try {
        const context = await contextOf();
        const done = (await closeDueProcedures(context)) + (await sendSilenceReminders(context));
        if (done > 0) wakeMailDelivery();
        hasFailed = false;
      } catch (error) {
        if (!hasFailed) console.error("The deadlines of silence procedures could not be checked; tried again:", error);
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
