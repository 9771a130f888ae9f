import { and, count, eq, inArray } from "drizzle-orm";
import { splitItemNumber } from "@/app/_vocabulary/item-number";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, reportParagraphs } from "@/db/schema";
import { fixPrintedNumbers } from "../agenda/fix-printed-numbers";
import type { ReadAgenda } from "./agenda";
import { createFinding, type Finding } from "./findings";
import { matchItems } from "./match-items";
import type { AgendaItem } from "./read-items";
import { truncate } from "./unreadable-agenda";

/** Creates the items of a new meeting, without their texts. Returns their ids by number. */
export async function createItems(tx: Database, meetingId: string, items: AgendaItem[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, item] of items.entries()) ids.set(item.number, await createItem(tx, meetingId, item, index, ids));
  await setAnnotatedWith(tx, items, ids);
  await fixPrintedNumbers(tx, meetingId);

  return ids;
}

/**
 * Changes the items of a meeting to those of a later text. An item keeps its id, whatever its number
 * becomes. One that the text no longer has is deleted, unless people have written on it.
 */
export async function updateItems(tx: Database, meetingId: string, agenda: ReadAgenda): Promise<Finding[]> {
  const stored = await tx
    .select({ id: agendaItems.id, number: agendaItems.number, title: agendaItemTexts.title })
    .from(agendaItems)
    .leftJoin(
      agendaItemTexts,
      and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, agenda.locale)),
    )
    .where(eq(agendaItems.meetingId, meetingId));
  const pairs = matchItems(
    stored.map(({ number, title }) => ({ number, title: title ?? "" })),
    agenda.items,
  );
  const kept = new Set([...pairs.values()].map((index) => stored[index]?.id));
  const removed = stored.filter(({ id }) => !kept.has(id));
  const findings = await removeItems(tx, removed, agenda);
  // A number is free only once the item that had it has another.
  for (const { id } of stored.filter((each) => kept.has(each.id)))
    await tx.update(agendaItems).set({ number: id }).where(eq(agendaItems.id, id));
  const ids = new Map<string, string>();
  for (const [index, item] of agenda.items.entries()) {
    const place = pairs.get(index);
    const id = place === undefined ? undefined : stored[place]?.id;
    if (id === undefined) {
      ids.set(item.number, await createItem(tx, meetingId, item, index, ids));
      continue;
    }
    ids.set(item.number, id);
    const { number, noDocumentExpected } = item;
    await tx
      .update(agendaItems)
      .set({ number, noDocumentExpected, position: index + 1, parentId: parentOf(item, ids) })
      .where(eq(agendaItems.id, id));
  }
  await setAnnotatedWith(tx, agenda.items, ids);
  await fixPrintedNumbers(tx, meetingId);

  return findings;
}

async function createItem(
  tx: Database,
  meetingId: string,
  item: AgendaItem,
  index: number,
  ids: Map<string, string>,
): Promise<string> {
  const { number, noDocumentExpected } = item;
  const [created] = await tx
    .insert(agendaItems)
    .values({ meetingId, parentId: parentOf(item, ids), number, position: index + 1, noDocumentExpected })
    .returning({ id: agendaItems.id });

  return created!.id; // an insert returns its row
}

function parentOf({ parent }: AgendaItem, ids: Map<string, string>): string | null {
  return parent === null ? null : (ids.get(parent) ?? null);
}

async function setAnnotatedWith(tx: Database, items: AgendaItem[], ids: Map<string, string>): Promise<void> {
  for (const { number, annotatedWith } of items) {
    const id = ids.get(number);
    const other = annotatedWith === null ? null : (ids.get(annotatedWith) ?? null);
    if (id) await tx.update(agendaItems).set({ annotatedWithId: other }).where(eq(agendaItems.id, id));
  }
}

async function removeItems(
  tx: Database,
  removed: { id: string; number: string; title: string | null }[],
  { titleLine, items }: ReadAgenda,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let last = Math.max(0, ...items.map(({ number }) => Number.parseInt(splitItemNumber(number).own, 10)));
  for (const { id, number, title } of removed) {
    if (!(await isWrittenOn(tx, id))) {
      await tx.delete(agendaItems).where(eq(agendaItems.id, id));
      continue;
    }
    // It stands last, under the next free number.
    last += 1;
    await tx
      .update(agendaItems)
      .set({ number: String(last), position: items.length + last, parentId: null })
      .where(eq(agendaItems.id, id));
    const detail = { item: number, title: truncate(title ?? ""), now: String(last) };
    findings.push(createFinding("removed-item-retained", titleLine, detail));
  }

  return findings;
}

/** Holds for an item whose text people have edited, or that the report has. */
async function isWrittenOn(tx: Database, itemId: string): Promise<boolean> {
  const texts = await tx
    .select({ updatedBy: agendaItemTexts.updatedBy })
    .from(agendaItemTexts)
    .where(inArray(agendaItemTexts.itemId, [itemId]));
  const [paragraphs] = await tx
    .select({ count: count() })
    .from(reportParagraphs)
    .where(eq(reportParagraphs.itemId, itemId));

  return texts.some(({ updatedBy }) => updatedBy !== null) || (paragraphs?.count ?? 0) > 0;
}
