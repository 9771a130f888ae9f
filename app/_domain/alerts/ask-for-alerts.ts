import { eq, sql } from "drizzle-orm";
import { alertSubscriptions, bodies } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError } from "../errors";
import { postMessage } from "../outbox/post-message";
import { countAsking } from "./alert-limits";
import type { AskForAlerts } from "./schemas";

/**
 * Ask that an address be told of what is new at a body's meetings. Nothing is sent there but the question whether that is wanted, and nobody learns
 * whether the address was known.
 *
 * @param from where the request comes from.
 * @throws {DomainError} `invalid` if there is no such body; `too-many` past three e-mails an hour to one mailbox, or many requests from one sender.
 */
export async function askForAlerts(
  context: Pick<Context, "db" | "viewer" | "now" | "seal">,
  input: AskForAlerts,
  from: { address: string },
): Promise<void> {
  const [body] = await context.db.select({ names: bodies.names }).from(bodies).where(eq(bodies.key, input.body));
  if (!body) throw new DomainError("invalid", "bodyRequired", { field: "body" });
  await countAsking(context.db, context.seal, input.email, from.address);

  await context.db.transaction(async (tx) => {
    const now = context.now();
    const { locale, confirmedAt } = alertSubscriptions;
    const [asked] = await tx
      .insert(alertSubscriptions)
      .values({ email: input.email, bodyKey: input.body, locale: input.language, askedAt: now })
      .onConflictDoUpdate({
        target: [alertSubscriptions.email, alertSubscriptions.bodyKey],
        // Whoever is told already is told in the other language only once they confirm it.
        set: { askedAt: now, locale: sql`case when ${confirmedAt} is null then excluded.locale else ${locale} end` },
      })
      .returning({ id: alertSubscriptions.id, locale, confirmedAt });
    const { id, ...told } = asked!; // an upsert that updates returns its row
    await postMessage(tx, context, {
      kind: "confirm-alerts",
      params: { body: body.names, ...(told.confirmedAt && { told: told.locale }) },
      key: `confirm-alerts:${id}:${now.toISOString()}`,
      to: input.email,
      locale: input.language,
      subscriptionId: id,
    });
    // Without the address: the record is never altered, and alerts can be ended.
    await enterInRecord(tx, context, {
      verb: "ask-for-alerts",
      subject: { type: "alert-subscription", id },
      detail: { body: input.body, locale: input.language },
    });
  });
}
