import { and, isNull, lt } from "drizzle-orm";
import { alertSubscriptions } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canProcessOutbox } from "../outbox/policy";
import { CONFIRM_WITHIN_DAYS } from "./confirmation-period";

/**
 * Deletes the addresses whose owners did not confirm in time.
 *
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function deleteUnconfirmedAlerts(context: Pick<Context, "db" | "viewer" | "now">): Promise<void> {
  authorize(canProcessOutbox(context.viewer), "delete unconfirmed alerts");

  const before = new Date(context.now().getTime() - CONFIRM_WITHIN_DAYS * 86_400_000);
  await context.db
    .delete(alertSubscriptions)
    .where(and(isNull(alertSubscriptions.confirmedAt), lt(alertSubscriptions.requestedAt, before)));
}
