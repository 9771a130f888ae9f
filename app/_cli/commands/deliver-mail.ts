import { deliverMessages } from "@/app/_domain/outbox/deliver-messages";
import { countMessages, listWaitingMessages } from "@/app/_domain/outbox/queries";
import { mailSupplies } from "@/app/_platform/mail/mail-supplies";
import { printed } from "@/app/_platform/mail/print-mail";
import { smtpMailer } from "@/app/_platform/mail/smtp";
import { type Command, readArguments } from "../command";

/** The portal delivers by itself while it runs; this is for when it does not, and to see what waits. */
export const deliverMail: Command = {
  usage: "",
  does: "send the e-mail that is due in the outbox; without SMTP_URL print all that waits there",
  async run(args) {
    readArguments({ args, options: {} });
    const { context, sender, smtpUrl } = await mailSupplies();
    if (smtpUrl) {
      const { sent, failed, reason } = await deliverMessages(context, smtpMailer(context, sender, smtpUrl));
      console.log(`Sent ${sent}, failed ${failed}${reason ? ` (${reason})` : ""}.`);
      if (failed > 0) process.exitCode = 1;
    } else {
      for (const message of await listWaitingMessages(context, new Date(0)))
        console.log(printed(context, sender, message));
    }
    const { waiting, givenUp } = await countMessages(context);
    console.log(`${waiting} waiting, ${givenUp} given up.`);
  },
};
