import { deleteUnconfirmedAlerts } from "@/app/_domain/alerts/delete-unconfirmed-alerts";
import type { Context } from "@/app/_domain/context";
import { clearOutbox } from "@/app/_domain/outbox/clear-outbox";
import { deliverMessages } from "@/app/_domain/outbox/deliver-messages";
import { countMessages } from "@/app/_domain/outbox/queries";
import { isLogStarted, logMail } from "../log/log";
import type { Sender } from "./compose-mail";
import { createMailPrinter } from "./print-mail";
import { smtpMailer } from "./smtp";

/** The adapters of mail delivery. */
export interface MailAdapters {
  context: Context;
  sender: Sender;
  /** undefined: messages are printed and stay in the outbox */
  smtpUrl: string | undefined;
}

/** How often old messages are deleted from the outbox. */
const CLEAR_EVERY_MS = 3_600_000;

/**
 * Creates a round of delivery, to be called repeatedly. A problem is logged once until it changes.
 */
export async function createDeliveryRound({
  context,
  sender,
  smtpUrl,
}: MailAdapters): Promise<(shouldContinue: () => boolean) => Promise<void>> {
  const mailer = smtpUrl ? smtpMailer(context, sender, smtpUrl) : undefined;
  const printNew = createMailPrinter(context, sender, isLogStarted() ? logMail : console.log, context.now());
  const { waiting } = await countMessages(context);
  if (!mailer && waiting > 0) console.warn(`Mail: ${waiting} in the outbox, waiting for a mail server (SMTP_URL).`);
  let lastProblem: string | undefined;
  let clearAt = 0;
  const report = (now: string | undefined) => {
    if (now !== lastProblem) console.warn(now ? `Mail: ${now}` : "Mail: delivery works again.");
    lastProblem = now;
  };

  return async (shouldContinue) => {
    try {
      if (context.now().getTime() >= clearAt) {
        await deleteUnconfirmedAlerts(context);
        await clearOutbox(context);
        clearAt = context.now().getTime() + CLEAR_EVERY_MS;
      }
      if (!mailer) return await printNew();
      const { sent, reason } = await deliverMessages(context, mailer, shouldContinue);
      if (reason !== undefined || sent > 0) report(reason);
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  };
}
