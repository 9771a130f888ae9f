import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { agendaItems, agendaItemTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import { refuseUnprintable } from "../refuse-unprintable";
import { changeNumber } from "./change-number";
import { toEditedText, toFormValues } from "./form-values";
import { lockAgendaOf } from "./lock-agenda";
import { canEditAgenda } from "./policy";
import type { EditItem } from "./schemas";
import { storeRevision } from "./store-revision";

/**
 * Edits an item of the working copy of an agenda in one language: what anyone may read changes once
 * it is issued. Saving the same content twice changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict`
 * (`changedByAnother`) if another person has saved since the given versions; at the field `number`
 * if it is taken or impossible, at `title` if the report cannot print it.
 * @returns the current versions, for the next edit, and whether anyone may read the meeting.
 */
export async function editItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: EditItem,
): Promise<{ changed: boolean; isPublic: boolean; version: number; itemVersion: number }> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "edit an agenda item");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgendaOf(tx, viewer, input.itemId);
    const item = items.find(({ id }) => id === input.itemId);
    if (!item) throw notFound();
    const isPublic = isPublicMeeting(meeting);
    const [text] = await tx
      .select()
      .from(agendaItemTexts)
      .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, input.textLocale)));
    const before = toFormValues(item, text);
    const edited = toEditedText(input);
    const after = toFormValues(input, edited);
    if (isDeepStrictEqual(before, after))
      return { changed: false, isPublic, version: text?.version ?? 0, itemVersion: item.version };

    const isRenumbered = before.number !== after.number;
    const itemChanges = isRenumbered || before.noDocumentExpected !== after.noDocumentExpected;
    if (input.version !== (text?.version ?? 0) || (itemChanges && input.itemVersion !== item.version))
      throw new DomainError("conflict", "changedByAnother");

    if (text) await storeRevision(tx, context, item, text);
    if (isRenumbered) await changeNumber(tx, items, item, after.number);
    if (itemChanges) {
      await tx
        .update(agendaItems)
        .set({ noDocumentExpected: input.noDocumentExpected, version: item.version + 1 })
        .where(eq(agendaItems.id, item.id));
    }
    const version = input.version + 1;
    const row = { ...edited, version, updatedAt: context.now(), updatedBy: viewer.accountId };
    await tx
      .insert(agendaItemTexts)
      .values({ itemId: item.id, locale: input.textLocale, ...row })
      .onConflictDoUpdate({ target: [agendaItemTexts.itemId, agendaItemTexts.locale], set: row });
    await appendAuditEvent(tx, context, {
      operation: "edit-item",
      meetingId: item.meetingId,
      subject: { type: "agenda-item", id: item.id },
      detail: { locale: input.textLocale, before: text ? before : null, after },
    });

    return { changed: true, isPublic, version, itemVersion: item.version + (itemChanges ? 1 : 0) };
  });
}
