import type { Context } from "@/app/_domain/context";
import { closeDueProcedures } from "@/app/_domain/silence-procedures/close-due-procedures";
import { sendSilenceReminders } from "@/app/_domain/silence-procedures/send-silence-reminders";
import { wakeMailDelivery } from "../mail/wake-delivery";
import { repeatInBackground } from "./repeat-in-background";

type JobContext = Pick<Context, "db" | "viewer" | "now">;

/** How often deadlines are looked for; the deadline counts, not when it is found. */
const CHECK_EVERY_MS = 10_000;

/**
 * Notes in the background the outcome of silence procedures, and reminds of their deadlines; at the
 * start what came due while no instance ran. Several instances may do so on one database.
 *
 * @returns how to stop.
 */
export function startSilenceProcedures(contextOf: () => Promise<JobContext>): () => Promise<void> {
  return repeatInBackground({
    everyMs: CHECK_EVERY_MS,
    failure: "The deadlines of silence procedures could not be checked; tried again:",
    run: async () => {
      const context = await contextOf();
      const done = (await closeDueProcedures(context)) + (await sendSilenceReminders(context));
      if (done > 0) wakeMailDelivery();
    },
  });
}
