import { forgetUnconfirmed } from "@/app/_domain/alerts/forget-unconfirmed";
import type { Context } from "@/app/_domain/context";
import { clearOutbox } from "@/app/_domain/outbox/clear-outbox";
import { deliverMessages } from "@/app/_domain/outbox/deliver-messages";
import { countMessages } from "@/app/_domain/outbox/queries";
import { isLogged, logMail } from "../log/log";
import type { Sender } from "./compose";
import { mailPrinter } from "./print-mail";
import { smtpMailer } from "./smtp";

/** What it takes to deliver e-mail. */
export interface Deliverer {
  context: Context;
  sender: Sender;
  /** nothing: e-mail is printed, and stays in the outbox */
  smtpUrl: string | undefined;
}

/** How often the outbox is cleared of what need not be kept. */
const CLEAR_EVERY_MS = 3_600_000;

/** A look into the outbox, as often as it is called; what goes wrong is said once, until something else happens. */
export async function mailRound({
  context,
  sender,
  smtpUrl,
}: Deliverer): Promise<(goesOn: () => boolean) => Promise<void>> {
  const mailer = smtpUrl ? smtpMailer(context, sender, smtpUrl) : undefined;
  const print = mailPrinter(context, sender, isLogged() ? logMail : console.log, context.now());
  const { waiting } = await countMessages(context);
  if (!mailer && waiting > 0) console.warn(`Mail: ${waiting} in the outbox, waiting for a mail server (SMTP_URL).`);
  let trouble: string | undefined;
  let clearAt = 0;
  const say = (now: string | undefined) => {
    if (now !== trouble) console.warn(now ? `Mail: ${now}` : "Mail gets through again.");
    trouble = now;
  };

  return async (goesOn) => {
    try {
      if (context.now().getTime() >= clearAt) {
        await forgetUnconfirmed(context);
        await clearOutbox(context);
        clearAt = context.now().getTime() + CLEAR_EVERY_MS;
      }
      if (!mailer) return await print();
      const { sent, reason } = await deliverMessages(context, mailer, goesOn);
      if (reason !== undefined || sent > 0) say(reason);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
}
