import { eq } from "drizzle-orm";
import { alertSubscriptions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError, notFound } from "../errors";
import { confirmationExpiresAt } from "./confirmation-period";
import { readConfirmationToken } from "./link-tokens";
import type { ConfirmAlerts } from "./schemas";

/**
 * Confirms requested alerts, in the language of the link. A second confirmation changes nothing.
 *
 * @throws {DomainError} `not-found` if the link is not valid or the alerts were ended; `conflict`
 * (`alertsLinkExpired`) after seven days.
 */
export async function confirmAlerts(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  input: ConfirmAlerts,
): Promise<void> {
  const requested = readConfirmationToken(context, input.token);
  if (!requested) throw notFound("alertsLinkWrong");

  await context.db.transaction(async (tx) => {
    const { bodyKey, locale, requestedAt, confirmedAt } = alertSubscriptions;
    const [subscription] = await tx
      .select({ bodyKey, locale, requestedAt, confirmedAt })
      .from(alertSubscriptions)
      .where(eq(alertSubscriptions.id, requested.id))
      .for("update");
    if (!subscription) throw notFound("alertsLinkWrong");
    if (subscription.confirmedAt && subscription.locale === requested.locale) return;
    const now = context.now();
    if (confirmationExpiresAt(subscription.requestedAt) <= now) throw new DomainError("conflict", "alertsLinkExpired");
    await tx
      .update(alertSubscriptions)
      .set({ locale: requested.locale, confirmedAt: subscription.confirmedAt ?? now })
      .where(eq(alertSubscriptions.id, requested.id));
    await appendAuditEvent(tx, context, {
      operation: "confirm-alerts",
      subject: { type: "alert-subscription", id: requested.id },
      detail: { body: subscription.bodyKey, locale: requested.locale },
    });
  });
}
