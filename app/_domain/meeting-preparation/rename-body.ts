import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { bodies, meetings } from "@/db/schema";
import { invalidateBody, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { canManageMeetings, readableMeetings } from "../meetings/policy";
import { textsOf } from "../meetings/typed-fields";
import type { RenameBody } from "./schemas";

/**
 * Changes the names of the body of a meeting, and of the organ above it: those of all its meetings. Saving the same
 * names changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if a name has
 * changed since the form was opened.
 */
export async function renameBody(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RenameBody,
): Promise<{ changed: boolean }> {
  authorize(canManageMeetings(context.viewer), "rename a body");

  return context.db.transaction(async (tx) => {
    const [meeting] = await tx
      .select()
      .from(meetings)
      .where(and(eq(meetings.key, input.meetingKey), readableMeetings(context.viewer)));
    if (!meeting) throw notFound();
    const { key, names, organNames } = bodies;
    const [body] = await tx.select({ names, organNames }).from(bodies).where(eq(key, meeting.bodyKey)).for("update");
    const before = { names: body?.names ?? {}, organNames: body?.organNames ?? {} };
    const after = { names: textsOf("body", input), organNames: textsOf("organ", input) };
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (!isDeepStrictEqual(input.opened, before)) throw new DomainError("conflict", "changedByAnother");

    await tx.update(bodies).set(after).where(eq(key, meeting.bodyKey));
    await appendAuditEvent(tx, context, {
      operation: "rename-body",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { before, after },
    });
    await invalidateBody(tx, meeting.bodyKey);
    await invalidateMeetingList(tx);

    return { changed: true };
  });
}
