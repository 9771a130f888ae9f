import { and, eq } from "drizzle-orm";
import type { TextRevisions } from "@/app/_vocabulary/text-status";
import type { Database } from "@/db/client";
import { type agendaItems, agendaItemTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";

type Tracked = Pick<TextRevisions, "status" | "revision" | "basedOn">;

/**
 * Sets the status of a text that stays as it is, and the revision of the source that it follows, in a
 * transaction of the caller.
 *
 * @returns whether anything differs.
 */
export async function setTextStatus(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  item: Pick<typeof agendaItems.$inferSelect, "id" | "meetingId">,
  text: typeof agendaItemTexts.$inferSelect,
  { status, revision, basedOn }: Tracked,
): Promise<boolean> {
  if (status === text.status && basedOn === text.basedOn) return false;
  await tx
    .update(agendaItemTexts)
    .set({ status, revision, basedOn })
    .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, text.locale)));
  await appendAuditEvent(tx, context, {
    operation: "set-text-status",
    meetingId: item.meetingId,
    subject: { type: "agenda-item", id: item.id },
    detail: {
      locale: text.locale,
      before: { status: text.status },
      after: { status },
      ...(basedOn > text.basedOn && { followsSource: true as const }),
    },
  });

  return true;
}
