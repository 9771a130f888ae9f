import { and, eq, sql } from "drizzle-orm";
import { alertSubscriptions, bodies } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError } from "../errors";
import { hasReadableMeetings } from "../meetings/policy";
import { enqueueMessage } from "../outbox/enqueue-message";
import { countAlertRequest } from "./alert-limits";
import type { RequestAlerts } from "./schemas";

/**
 * Requests alerts on a body's meetings for an address. Only a request for confirmation is sent to
 * it, and the response does not reveal whether the address was subscribed before.
 *
 * @param from the network address of the request.
 * @throws {DomainError} `invalid` if there is no such body; `too-many` past three e-mails an hour
 * to one mailbox, or too many requests from one sender.
 */
export async function requestAlerts(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  input: RequestAlerts,
  from: { address: string },
): Promise<void> {
  const [body] = await context.db
    .select({ names: bodies.names })
    .from(bodies)
    .where(and(eq(bodies.key, input.body), hasReadableMeetings(context.viewer)));
  if (!body) throw new DomainError("invalid", "bodyRequired", { field: "body" });
  await countAlertRequest(context.db, context.sign, input.email, from.address);

  await context.db.transaction(async (tx) => {
    const now = context.now();
    const { locale, confirmedAt } = alertSubscriptions;
    const [subscription] = await tx
      .insert(alertSubscriptions)
      .values({ email: input.email, bodyKey: input.body, locale: input.language, requestedAt: now })
      .onConflictDoUpdate({
        target: [alertSubscriptions.email, alertSubscriptions.bodyKey],
        // The language of a confirmed subscription changes only when the new one is confirmed.
        set: {
          requestedAt: now,
          locale: sql`case when ${confirmedAt} is null then excluded.locale else ${locale} end`,
        },
      })
      .returning({ id: alertSubscriptions.id, locale, confirmedAt });
    const { id, ...confirmed } = subscription!; // an upsert that updates returns its row
    await enqueueMessage(tx, context, {
      kind: "confirm-alerts",
      params: { body: body.names, ...(confirmed.confirmedAt && { told: confirmed.locale }) },
      key: `confirm-alerts:${id}:${now.toISOString()}`,
      to: input.email,
      locale: input.language,
      subscriptionId: id,
    });
    // Without the address: audit events are permanent, a subscriber's address must be deletable.
    await appendAuditEvent(tx, context, {
      operation: "request-alerts",
      subject: { type: "alert-subscription", id },
      detail: { body: input.body, locale: input.language },
    });
  });
}
