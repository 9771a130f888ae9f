import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts } from "@/db/schema";
import { announceChange } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { changeNumber } from "./change-number";
import { indexItems } from "./index-items";
import { canEditAgenda } from "./policy";
import type { EditItem } from "./schemas";

/** An item in one language as it is typed in its form; what the record keeps of an edit, before and after. */
export interface ItemAsTyped {
  number: string;
  title: string;
  heading: string;
  annotation: string;
  documentation: string;
  noDocumentExpected: boolean;
}

/**
 * Edit an item of the agenda in one language. Saved a second time with the same content, it changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict` (`changedMeanwhile`) where somebody else has saved
 * since the versions that were seen; at the field `number` if it is taken or does not fit, at `title` for
 * what the report cannot print.
 * @returns the versions as they are now, for the next edit.
 */
export async function editItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: EditItem,
): Promise<{ changed: boolean; version: number; itemVersion: number }> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "edit an agenda item");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  return context.db.transaction(async (tx) => {
    const { items, item } = await lockAgendaOf(tx, input.itemId);
    const [text] = await tx
      .select()
      .from(agendaItemTexts)
      .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, input.textLocale)));
    const before = asTyped(item, text);
    const after = asTyped(
      { number: input.number, noDocumentExpected: input.noDocumentExpected },
      { ...input, heading: input.heading || null },
    );
    if (isDeepStrictEqual(before, after))
      return { changed: false, version: text?.version ?? 0, itemVersion: item.version };

    const itemChanges = before.number !== after.number || before.noDocumentExpected !== after.noDocumentExpected;
    if (input.version !== (text?.version ?? 0) || (itemChanges && input.itemVersion !== item.version))
      throw new DomainError("conflict", "changedMeanwhile");

    if (before.number !== after.number) await changeNumber(tx, items, item, after.number);
    if (itemChanges) {
      await tx
        .update(agendaItems)
        .set({ noDocumentExpected: input.noDocumentExpected, version: item.version + 1 })
        .where(eq(agendaItems.id, item.id));
    }
    const row = {
      title: input.title,
      heading: input.heading || null,
      annotation: input.annotation,
      documentation: input.documentation,
      version: input.version + 1,
      updatedAt: context.now(),
      updatedBy: viewer.accountId,
    };
    await tx
      .insert(agendaItemTexts)
      .values({ itemId: item.id, locale: input.textLocale, ...row })
      .onConflictDoUpdate({ target: [agendaItemTexts.itemId, agendaItemTexts.locale], set: row });
    await enterInRecord(tx, context, {
      verb: "edit-item",
      meetingId: item.meetingId,
      subject: { type: "agenda-item", id: item.id },
      detail: { locale: input.textLocale, before: text ? before : null, after },
    });
    // A number stands in the results of every language, and the numbers of sub-items follow it.
    const isRenumbered = before.number !== after.number;
    await indexItems(tx, item.meetingId, isRenumbered ? {} : { itemId: item.id, locale: input.textLocale });
    await announceChange(tx, item.meetingId);

    return { changed: true, version: row.version, itemVersion: item.version + (itemChanges ? 1 : 0) };
  });
}

/** An item in one language as its form shows it; empty where there is no text yet. */
export function asTyped(
  item: { number: string; noDocumentExpected: boolean },
  text: { title: string; heading: string | null; annotation: RichText; documentation: RichText } | undefined,
): ItemAsTyped {
  return {
    number: item.number,
    title: text?.title ?? "",
    heading: text?.heading ?? "",
    annotation: printSource(text?.annotation ?? []),
    documentation: printSource(text?.documentation ?? []),
    noDocumentExpected: item.noDocumentExpected,
  };
}

/** All items of the meeting, locked: two people who change numbers at the same time come one after the other. */
async function lockAgendaOf(tx: Database, itemId: string) {
  const [found] = await tx
    .select({ meetingId: agendaItems.meetingId })
    .from(agendaItems)
    .where(eq(agendaItems.id, itemId));
  if (!found) throw notFound();
  const items = await tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, found.meetingId))
    .orderBy(agendaItems.id)
    .for("update");
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw notFound();

  return { items, item };
}
