import { eq } from "drizzle-orm";
import { alertSubscriptions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError, notFound } from "../errors";
import type { ConfirmAlerts } from "./schemas";
import { readConfirmationToken } from "./sealed-links";
import { confirmationExpires } from "./still-open";

/**
 * Confirm that the alerts asked for are wanted, in the language of the link. Confirmed twice, nothing more happens.
 *
 * @throws {DomainError} `not-found` if the link is not one of ours or the alerts were ended; `conflict` (`alertsLinkExpired`) after seven days.
 */
export async function confirmAlerts(
  context: Pick<Context, "db" | "viewer" | "now" | "seal">,
  input: ConfirmAlerts,
): Promise<void> {
  const asked = readConfirmationToken(context, input.token);
  if (!asked) throw notFound("alertsLinkWrong");

  await context.db.transaction(async (tx) => {
    const { bodyKey, locale, askedAt, confirmedAt } = alertSubscriptions;
    const [subscription] = await tx
      .select({ bodyKey, locale, askedAt, confirmedAt })
      .from(alertSubscriptions)
      .where(eq(alertSubscriptions.id, asked.id))
      .for("update");
    if (!subscription) throw notFound("alertsLinkWrong");
    if (subscription.confirmedAt && subscription.locale === asked.locale) return;
    const now = context.now();
    if (confirmationExpires(subscription.askedAt) <= now) throw new DomainError("conflict", "alertsLinkExpired");
    await tx
      .update(alertSubscriptions)
      .set({ locale: asked.locale, confirmedAt: subscription.confirmedAt ?? now })
      .where(eq(alertSubscriptions.id, asked.id));
    await enterInRecord(tx, context, {
      verb: "confirm-alerts",
      subject: { type: "alert-subscription", id: asked.id },
      detail: { body: subscription.bodyKey, locale: asked.locale },
    });
  });
}
