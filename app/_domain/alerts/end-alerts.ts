import { eq } from "drizzle-orm";
import { alertSubscriptions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { notFound } from "../errors";
import { readEndToken } from "./link-tokens";
import type { EndAlerts } from "./schemas";

/**
 * Ends alerts: deletes the address and all messages queued for it. A second call changes nothing.
 *
 * @throws {DomainError} `not-found` if the link is not valid.
 */
export async function endAlerts(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  input: EndAlerts,
): Promise<void> {
  const id = readEndToken(context, input.token);
  if (!id) throw notFound("alertsLinkWrong");

  await context.db.transaction(async (tx) => {
    const [ended] = await tx
      .delete(alertSubscriptions)
      .where(eq(alertSubscriptions.id, id))
      .returning({ body: alertSubscriptions.bodyKey });
    if (!ended) return;
    await appendAuditEvent(tx, context, {
      operation: "end-alerts",
      subject: { type: "alert-subscription", id },
      detail: ended,
    });
  });
}
