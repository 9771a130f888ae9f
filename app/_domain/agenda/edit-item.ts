import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
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
import { setTextStatus } from "./set-text-status";
import { sourceOfMeeting } from "./source-language";
import { storeRevision } from "./store-revision";
import { trackRevisions } from "./track-revisions";

/**
 * Edits an item of the working copy of an agenda in one language: what anyone may read changes once
 * it is issued. A change of the source makes the translations outdated, unless it is minor; a
 * translation follows the source as its form showed it. Saving the same content twice changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict`
 * (`changedByAnother`) if another person has saved since the given versions; at the field `number`
 * if it is taken or impossible, at `title` if the report cannot print it.
 * @returns the current versions, for the next edit, and whether anyone may read the meeting.
 */
export async function editItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: EditItem,
): Promise<{ changed: boolean; isPublic: boolean; version: number; itemVersion: number; sourceRevision: number }> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "edit an agenda item");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgendaOf(tx, viewer, input.itemId);
    const item = items.find(({ id }) => id === input.itemId);
    if (!item) throw notFound();
    const isPublic = isPublicMeeting(meeting);
    const texts = await tx.select().from(agendaItemTexts).where(eq(agendaItemTexts.itemId, item.id));
    const text = texts.find(({ locale }) => locale === input.textLocale);
    const source = item.sourceLocale ?? (await sourceOfMeeting(tx, item.meetingId));
    const before = toFormValues(item, text);
    const edited = toEditedText(input);
    const after = toFormValues(input, edited);
    const isSame = isDeepStrictEqual(before, after);
    const tracked = trackRevisions(texts, source, { ...input, minor: input.minor === true || isSame });
    const result = { isPublic, itemVersion: item.version, sourceRevision: tracked.sourceRevision };
    if (isSame) {
      const changed = text !== undefined && (await setTextStatus(tx, context, item, text, tracked));
      return { ...result, changed, version: text?.version ?? 0 };
    }

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
    const { status, revision, basedOn } = tracked;
    const row = {
      ...{ ...edited, status, revision, basedOn, version },
      ...{ updatedAt: context.now(), updatedBy: viewer.accountId },
    };
    await tx
      .insert(agendaItemTexts)
      .values({ itemId: item.id, locale: input.textLocale, ...row })
      .onConflictDoUpdate({ target: [agendaItemTexts.itemId, agendaItemTexts.locale], set: row });
    await appendAuditEvent(tx, context, {
      operation: "edit-item",
      meetingId: item.meetingId,
      subject: { type: "agenda-item", id: item.id },
      detail: {
        ...{ locale: input.textLocale, before: text ? before : null, after },
        ...(status !== text?.status && { status }),
        ...(input.minor && text && input.textLocale === source && { minor: true as const }),
      },
    });

    return { ...result, changed: true, version, itemVersion: item.version + (itemChanges ? 1 : 0) };
  });
}
