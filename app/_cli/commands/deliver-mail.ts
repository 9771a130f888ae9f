import { deliverMessages } from "@/app/_domain/outbox/deliver-messages";
import { countMessages, listWaitingMessages } from "@/app/_domain/outbox/queries";
import { DirectoryInUse } from "@/app/_platform/database";
import { mailAdapters } from "@/app/_platform/mail/mail-adapters";
import { formatMail } from "@/app/_platform/mail/print-mail";
import { smtpMailer } from "@/app/_platform/mail/smtp";
import { type Command, readArguments } from "../command";

/** Delivers email while no portal runs, and prints the outbox. A running portal delivers its own. */
export const deliverMail: Command = {
  usage: "",
  description: "send the email that is due; without SMTP_URL, print the messages in the outbox",
  async run(args) {
    readArguments({ args, options: {} });
    const { context, sender, smtpUrl } = await mailAdapters().catch((error) => {
      if (error instanceof DirectoryInUse)
        error.message += " A running portal sends its own email or, without SMTP_URL, prints it where it was started.";
      throw error;
    });
    if (smtpUrl) {
      const { sent, failed, reason } = await deliverMessages(context, smtpMailer(context, sender, smtpUrl));
      console.log(`Sent ${sent}, failed ${failed}${reason ? ` (${reason})` : ""}.`);
      if (failed > 0) process.exitCode = 1;
    } else {
      const messages = await listWaitingMessages(context, new Date(0));
      for (const message of messages) console.log(formatMail(context, sender, message));
      console.log(
        `No mail server is set (SMTP_URL): ${messages.length > 0 ? "the messages above stay in the outbox" : "the outbox is empty"}.`,
      );
    }
    const { waiting, givenUp } = await countMessages(context);
    console.log(`Waiting: ${waiting}. Given up: ${givenUp}.`);
  },
};
