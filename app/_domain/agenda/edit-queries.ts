import { and, asc, desc, eq, getTableColumns } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts, agendaItemRevisions, agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { type ItemFormValues, revisionFormValues, toFormValues } from "./form-values";
import { canEditAgenda } from "./policy";

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
  isSubItem: boolean;
  texts: Partial<Record<Locale, { title: string; changed: LastChange }>>;
}

/** Lists the items of an agenda in order, for its editors. */
export async function listItemsToEdit({ db, viewer }: ReadContext, meetingKey: string): Promise<ItemToEdit[]> {
  authorize(canEditAgenda(viewer), "list the agenda for editing");

  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
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
  const items = new Map<string, ItemToEdit>();
  for (const { id, number, parentId, locale, title, at, by } of rows) {
    const item = items.get(id) ?? { id, number, isSubItem: parentId !== null, texts: {} };
    if (locale && title !== null && at) item.texts[locale] = { title, changed: { at, by } };
    items.set(id, item);
  }

  return [...items.values()];
}

/** Returns the form values of an item in one language, with the versions that a save must name. */
export async function getItemToEdit(
  { db, viewer }: ReadContext,
  query: { meetingKey: string; itemId: string; locale: Locale },
) {
  authorize(canEditAgenda(viewer), "read an item for editing");
  if (!isId(query.itemId)) throw notFound();

  const [item] = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      noDocumentExpected: agendaItems.noDocumentExpected,
      version: agendaItems.version,
      timeZone: meetings.timeZone,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.id, query.itemId), eq(meetings.key, query.meetingKey)));
  if (!item) throw notFound();
  const [text] = await db
    .select({ ...getTableColumns(agendaItemTexts), by: accounts.name })
    .from(agendaItemTexts)
    .leftJoin(accounts, eq(accounts.id, agendaItemTexts.updatedBy))
    .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, query.locale)));

  return {
    id: item.id,
    timeZone: item.timeZone,
    itemVersion: item.version,
    version: text?.version ?? 0,
    changed: text ? { at: text.updatedAt, by: text.by } : undefined,
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
