import { eq } from "drizzle-orm";
import { alertSubscriptions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { notFound } from "../errors";
import type { EndAlerts } from "./schemas";
import { readEndToken } from "./sealed-links";

/**
 * End alerts: the address is deleted, with all that was still to be sent to it. Ended twice, nothing more happens.
 *
 * @throws {DomainError} `not-found` if the link is not one of ours.
 */
export async function endAlerts(
  context: Pick<Context, "db" | "viewer" | "now" | "seal">,
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
    await enterInRecord(tx, context, {
      verb: "end-alerts",
      subject: { type: "alert-subscription", id },
      detail: ended,
    });
  });
}
