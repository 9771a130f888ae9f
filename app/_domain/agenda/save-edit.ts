import { isDeepStrictEqual } from "node:util";
import { and, eq, gt, inArray, ne } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { agendaItemRevisions, agendaItems, agendaItemTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { notFound } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import type { OtherChanges } from "../merge-conflict";
import { resolveReferences } from "../references/resolve-references";
import { changeNumber } from "./change-number";
import { toEditedText, toFormValues } from "./form-values";
import { lockAgendaOf } from "./lock-agenda";
import { mergeItemEdit } from "./merge-item-edit";
import type { EditItem } from "./schemas";
import { setTextStatus } from "./set-text-status";
import { sourceOfMeeting } from "./source-language";
import { storeRevision } from "./store-revision";
import { trackRevisions } from "./track-revisions";

/** The outcome of an edit of an item. */
export interface SavedEdit {
  changed: boolean;
  /** anyone may read the meeting */
  isPublic: boolean;
  /** the current versions, for the next edit */
  version: number;
  itemVersion: number;
  /** of the source, as the text now found it */
  sourceRevision: number;
  /** what others have saved since the form was opened, and is in the text too */
  merged: OtherChanges | undefined;
}

/** An earlier text that is restored: its number, and what it had among the item's texts; null where it is not stored. */
type Restored = { number: number } & Pick<typeof agendaItemRevisions.$inferSelect, "revision" | "status" | "basedOn">;

/** An edit; `restored` where it is an earlier text. */
type Edit = EditItem & { restored?: Restored };

type Item = Pick<typeof agendaItems.$inferSelect, "number" | "noDocumentExpected" | "version">;

/**
 * Saves an edit of an item in one language, in a transaction of the caller; merged with what others have
 * saved since its form was opened.
 *
 * @param editOf returns the edit for the item as it is.
 * @throws {DomainError} `not-found`; `conflict` (`changedByAnother`) without a form; at `number` if it is taken or impossible.
 * @throws {MergeConflict} if both have changed the same block, and `form` does not say what stands.
 */
export async function saveEdit(
  tx: Database,
  context: Pick<Context, "now" | "unprintable"> & { viewer: AccountViewer },
  { itemId, editOf, form }: { itemId: string; editOf: (item: Item) => Edit; form: MergeForm | undefined },
): Promise<SavedEdit> {
  const { viewer } = context;
  const { meeting, items } = await lockAgendaOf(tx, viewer, itemId);
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw notFound();
  const isPublic = isPublicMeeting(meeting);
  const texts = await tx.select().from(agendaItemTexts).where(eq(agendaItemTexts.itemId, item.id));
  const typed = await withReferences(tx, viewer, editOf(item));
  const text = texts.find(({ locale }) => locale === typed.textLocale);
  const { input, merged } = await mergeItemEdit(tx, context, { item, text, input: typed, form });
  const source = item.sourceLocale ?? (await sourceOfMeeting(tx, item.meetingId));
  const before = toFormValues(item, text);
  const edited = toEditedText(input);
  const after = toFormValues(input, edited);
  const isSame = isDeepStrictEqual(before, after);
  const tracked = trackRevisions(texts, source, { ...input, minor: input.minor === true || isSame });
  const { restored } = typed;
  if (restored && !isSame) {
    tracked.status = restored.status ?? tracked.status;
    if (input.textLocale !== source) tracked.basedOn = restored.basedOn ?? 0;
    // The text reads again as the translations followed it, unless one has followed a later text.
    else if (await isUnfollowed(tx, texts, source, restored.revision))
      tracked.revision = tracked.sourceRevision = restored.revision;
  }
  const result = { isPublic, itemVersion: item.version, sourceRevision: tracked.sourceRevision, merged };
  if (isSame) {
    const changed = text !== undefined && (await setTextStatus(tx, context, item, text, tracked));
    return { ...result, changed, version: text?.version ?? 0 };
  }

  const isRenumbered = before.number !== after.number;
  const itemChanges = isRenumbered || before.noDocumentExpected !== after.noDocumentExpected;
  if (text) await storeRevision(tx, context, item, text);
  const swapped = isRenumbered
    ? await changeNumber(tx, items, item, { number: after.number, swap: input.swapNumbers === true })
    : undefined;
  if (itemChanges) {
    await tx
      .update(agendaItems)
      .set({ noDocumentExpected: input.noDocumentExpected, version: item.version + 1 })
      .where(eq(agendaItems.id, item.id));
  }
  const version = (text?.version ?? 0) + 1;
  const { status, revision, basedOn } = tracked;
  const row = {
    ...{ ...edited, status, revision, basedOn, version },
    ...{ updatedAt: context.now(), updatedBy: viewer.accountId },
  };
  await tx
    .insert(agendaItemTexts)
    .values({ itemId: item.id, locale: input.textLocale, ...row })
    .onConflictDoUpdate({ target: [agendaItemTexts.itemId, agendaItemTexts.locale], set: row });
  if (swapped)
    await appendAuditEvent(tx, context, {
      operation: "renumber-items",
      meetingId: item.meetingId,
      subject: { type: "meeting", id: meeting.key },
      detail: { renumbered: [swapped] },
    });
  const subject = { type: "agenda-item", id: item.id };
  const changed = { locale: input.textLocale, before: text ? before : null, after };
  if (restored)
    await appendAuditEvent(tx, context, {
      operation: "restore-item-text",
      ...{ meetingId: item.meetingId, subject, detail: { ...changed, restored: restored.number } },
    });
  else
    await appendAuditEvent(tx, context, {
      operation: "edit-item",
      meetingId: item.meetingId,
      subject,
      detail: {
        ...changed,
        ...(status !== text?.status && { status }),
        ...(input.minor && text && input.textLocale === source && { minor: true as const }),
        ...(merged && { mergedWith: merged.by }),
      },
    });

  return { ...result, changed: true, version, itemVersion: item.version + (itemChanges ? 1 : 0) };
}

/** Returns an edit whose references print the present symbols of their documents. */
async function withReferences(tx: Database, viewer: AccountViewer, edit: Edit): Promise<Edit> {
  return {
    ...edit,
    annotation: await resolveReferences(tx, viewer, edit.annotation),
    documentation: await resolveReferences(tx, viewer, edit.documentation),
  };
}

/**
 * Returns whether no translation has followed a later text of the source than one of a revision; nor any
 * earlier text of a translation, which may be restored.
 */
async function isUnfollowed(
  tx: Database,
  texts: (typeof agendaItemTexts.$inferSelect)[],
  source: Locale,
  revision: number,
): Promise<boolean> {
  if (texts.some(({ locale, basedOn }) => locale !== source && basedOn > revision)) return false;
  const { itemId, locale, basedOn } = agendaItemRevisions;
  const ofItem = inArray(
    itemId,
    texts.map((text) => text.itemId),
  );

  return (await tx.$count(agendaItemRevisions, and(ofItem, ne(locale, source), gt(basedOn, revision)))) === 0;
}
