import { and, eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { canEditAgenda } from "./policy";
import type { ChangeSourceLanguage } from "./schemas";
import { sourceOfMeeting } from "./source-language";

/**
 * Chooses the language from which the texts of a meeting are translated. An item that was first written
 * in another one keeps that.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`.
 * @returns whether it was another one before.
 */
export async function changeSourceLanguage(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, language }: ChangeSourceLanguage,
): Promise<boolean> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "choose the source language of a meeting");

  return context.db.transaction(async (tx) => {
    const [meeting] = await tx
      .select({ id: meetings.id, key: meetings.key })
      .from(meetings)
      .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
      .for("update");
    if (!meeting) throw notFound();
    const before = await sourceOfMeeting(tx, meeting.id);
    if (before === language) return false;
    await tx.update(meetings).set({ sourceLocale: language }).where(eq(meetings.id, meeting.id));
    // Texts fall back to it, on public pages too.
    await invalidateMeeting(tx, meeting.id);
    await appendAuditEvent(tx, context, {
      operation: "change-source-language",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { before: { language: before }, after: { language } },
    });

    return true;
  });
}
