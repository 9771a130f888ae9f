import { supplies } from "../adapters";
import { database } from "../database";
import { env } from "../env";
import type { Deliverer } from "./mail-round";

/** What this deployment delivers its e-mail with. */
export async function mailSupplies(): Promise<Deliverer> {
  const { db } = await database();
  const { mailFrom, contactEmail, smtpUrl } = env();

  return {
    context: { db, viewer: { kind: "system", name: "deliver-mail" }, ...supplies() },
    sender: { from: mailFrom, replyTo: contactEmail },
    smtpUrl,
  };
}
