import { adapters } from "../adapters";
import { database } from "../database";
import { env } from "../env";
import type { MailAdapters } from "./delivery-round";

/** Returns the adapters with which this deployment delivers mail. */
export async function mailAdapters(): Promise<MailAdapters> {
  const { db } = await database();
  const { mailFrom, contactEmail, smtpUrl } = env();

  return {
    context: { db, viewer: { kind: "system", name: "deliver-mail" }, ...adapters() },
    sender: { from: mailFrom, replyTo: contactEmail },
    smtpUrl,
  };
}
