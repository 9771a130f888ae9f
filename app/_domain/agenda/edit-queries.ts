import { and, asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { levelOfItem } from "@/app/_vocabulary/item-levels";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { seenStatus } from "@/app/_vocabulary/text-status";
import { accounts, agendaItemRevisions, agendaItems, agendaItemTexts, meetings, removedAgendaItems } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { ITEM_STEPS, type ItemStep, placeAfterStep } from "./arrange-items";
import { type ItemFormValues, revisionFormValues, toFormValues } from "./form-values";
import { canEditAgenda, canReadTexts } from "./policy";
import { SOURCE_OF_ITEM } from "./source-language";

type ReadContext = Pick<Context, "db" | "viewer">;

/** The last change of a text; `by` is null if it came from the imported document. */
export interface LastChange {
  at: Date;
  by: string | null;
}

/** An item of the agenda with its title in each language in which it exists. */
export interface ItemToEdit {
  id: string;
  number: string;
  /** it does not follow the order */
  isNumberFixed: boolean;
  /** null for an item that is no sub-item */
  parentId: string | null;
  /** from 1 */
  level: number;
  /** the steps by which it can move */
  steps: ItemStep[];
  texts: Partial<Record<Locale, { title: string; changed: LastChange }>>;
}

/** An item that was removed from the agenda and can be restored. */
export interface RemovedItem {
  id: string;
  number: string;
  titles: LocalizedText;
  at: Date;
  by: string;
  /** the place, from 1, at which it stood */
  position: number;
}

/** Lists the items of an agenda in order, for its editors. */
export async function listItemsToEdit({ db, viewer }: ReadContext, meetingKey: string): Promise<ItemToEdit[]> {
  authorize(canEditAgenda(viewer), "list the agenda for editing");

  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      isNumberFixed: agendaItems.isNumberFixed,
      parentId: agendaItems.parentId,
      locale: agendaItemTexts.locale,
      title: agendaItemTexts.title,
      at: agendaItemTexts.updatedAt,
      by: accounts.name,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .leftJoin(accounts, eq(accounts.id, agendaItemTexts.updatedBy))
    .where(eq(meetings.key, meetingKey))
    .orderBy(asc(agendaItems.position));
  const items = new Map<string, Omit<ItemToEdit, "level" | "steps">>();
  for (const { id, number, isNumberFixed, parentId, locale, title, at, by } of rows) {
    const item = items.get(id) ?? { id, number, isNumberFixed, parentId, texts: {} };
    if (locale && title !== null && at) item.texts[locale] = { title, changed: { at, by } };
    items.set(id, item);
  }

  const placed = [...items.values()];

  return placed.map((item) => ({
    ...item,
    level: levelOfItem(placed, item),
    steps: ITEM_STEPS.filter((step) => placeAfterStep(placed, item.id, step)),
  }));
}

/** Lists the items that were removed from an agenda and can be restored, the last first. */
export async function listRemovedItems({ db, viewer }: ReadContext, meetingKey: string): Promise<RemovedItem[]> {
  authorize(canEditAgenda(viewer), "list the removed items of an agenda");

  return db
    .select({
      id: removedAgendaItems.itemId,
      number: removedAgendaItems.number,
      titles: removedAgendaItems.titles,
      at: removedAgendaItems.removedAt,
      by: removedAgendaItems.removedBy,
      position: sql<number>`(${removedAgendaItems.rows} -> 'items' -> 0 ->> 'position')::int`,
    })
    .from(removedAgendaItems)
    .innerJoin(meetings, eq(meetings.id, removedAgendaItems.meetingId))
    .where(eq(meetings.key, meetingKey))
    .orderBy(desc(removedAgendaItems.removedAt))
    .limit(50);
}

/** Returns the form values of an item in one language, with the versions that a save must name. */
export async function getItemToEdit(
  { db, viewer }: ReadContext,
  query: { meetingKey: string; itemId: string; locale: Locale },
) {
  authorize(canReadTexts(viewer), "read an item for editing");
  if (!isId(query.itemId)) throw notFound();

  const [item] = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      noDocumentExpected: agendaItems.noDocumentExpected,
      version: agendaItems.version,
      timeZone: meetings.timeZone,
      source: SOURCE_OF_ITEM,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.id, query.itemId), eq(meetings.key, query.meetingKey)));
  if (!item) throw notFound();
  const texts = await db
    .select({ ...getTableColumns(agendaItemTexts), by: accounts.name })
    .from(agendaItemTexts)
    .leftJoin(accounts, eq(accounts.id, agendaItemTexts.updatedBy))
    .where(eq(agendaItemTexts.itemId, item.id));
  const find = (wanted: Locale) => texts.find(({ locale }) => locale === wanted);
  const [text, source] = [find(query.locale), find(item.source)];

  return {
    id: item.id,
    timeZone: item.timeZone,
    itemVersion: item.version,
    version: text?.version ?? 0,
    changed: text ? { at: text.updatedAt, by: text.by } : undefined,
    /** the language from which its texts are translated, and the revision that a translation follows once it is saved */
    source: item.source,
    sourceRevision: source?.revision ?? 1,
    status: text?.status ?? ("draft" as const),
    isOutdated: seenStatus(text, source) === "outdated",
    formValues: toFormValues(item, text),
  };
}

/** Lists the earlier texts of an item in one language, the newest first: each as it was replaced. */
export async function listEarlierTexts(
  { db, viewer }: ReadContext,
  query: { itemId: string; locale: Locale; limit: number },
): Promise<{ version: number; at: Date; by: string; before: ItemFormValues }[]> {
  authorize(canEditAgenda(viewer), "read the earlier texts of an item");
  if (!isId(query.itemId)) throw notFound();

  const revisions = await db
    .select()
    .from(agendaItemRevisions)
    .where(and(eq(agendaItemRevisions.itemId, query.itemId), eq(agendaItemRevisions.locale, query.locale)))
    .orderBy(desc(agendaItemRevisions.version))
    .limit(query.limit);

  return revisions.map((revision) => ({
    version: revision.version,
    at: revision.replacedAt,
    by: revision.replacedBy,
    before: revisionFormValues(revision),
  }));
}
