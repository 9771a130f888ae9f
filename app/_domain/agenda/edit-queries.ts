import { and, asc, desc, eq, sql } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts, agendaItems, agendaItemTexts, meetings, recordEntries } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { asTyped, type ItemAsTyped } from "./edit-item";
import { canEditAgenda } from "./policy";

type Asked = Pick<Context, "db" | "viewer">;

/** Somebody's last change of a text; `by` is nobody where it came from the imported document. */
export interface LastChange {
  at: Date;
  by: string | null;
}

/** One item of the agenda with its title in each language that it exists in. */
export interface ItemToEdit {
  id: string;
  number: string;
  isSubItem: boolean;
  texts: Partial<Record<Locale, { title: string; changed: LastChange }>>;
}

/** The whole agenda in its order, for those who edit it. */
export async function listItemsToEdit({ db, viewer }: Asked, meetingKey: string): Promise<ItemToEdit[]> {
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

/** One item in one language as its form shows it, with the versions that a save has to name. */
export async function getItemToEdit(
  { db, viewer }: Asked,
  wanted: { meetingKey: string; itemId: string; locale: Locale },
) {
  authorize(canEditAgenda(viewer), "read an item for editing");
  if (!isId(wanted.itemId)) throw notFound();

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
    .where(and(eq(agendaItems.id, wanted.itemId), eq(meetings.key, wanted.meetingKey)));
  if (!item) throw notFound();
  const [text] = await db
    .select({
      title: agendaItemTexts.title,
      heading: agendaItemTexts.heading,
      annotation: agendaItemTexts.annotation,
      documentation: agendaItemTexts.documentation,
      version: agendaItemTexts.version,
      at: agendaItemTexts.updatedAt,
      by: accounts.name,
    })
    .from(agendaItemTexts)
    .leftJoin(accounts, eq(accounts.id, agendaItemTexts.updatedBy))
    .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, wanted.locale)));

  return {
    id: item.id,
    timeZone: item.timeZone,
    itemVersion: item.version,
    version: text?.version ?? 0,
    changed: text ? { at: text.at, by: text.by } : undefined,
    typed: asTyped(item, text),
  };
}

/** Earlier texts of an item in one language, the newest first: each as it stood before somebody's edit. */
export async function listEarlierTexts(
  { db, viewer }: Asked,
  wanted: { itemId: string; locale: Locale; limit: number },
): Promise<{ entryId: number; at: Date; by: string; before: ItemAsTyped }[]> {
  authorize(canEditAgenda(viewer), "read the earlier texts of an item");

  const entries = await db
    .select({ entryId: recordEntries.id, at: recordEntries.at, by: recordEntries.actor, detail: recordEntries.detail })
    .from(recordEntries)
    .where(
      and(
        eq(recordEntries.verb, "edit-item"),
        eq(recordEntries.subjectId, wanted.itemId),
        sql`${recordEntries.detail}->>'locale' = ${wanted.locale}`,
        sql`jsonb_typeof(${recordEntries.detail}->'before') = 'object'`,
      ),
    )
    .orderBy(desc(recordEntries.id))
    .limit(wanted.limit);

  // `before` is what edit-item.ts wrote under this verb.
  return entries.map(({ detail, ...entry }) => ({ ...entry, before: detail.before as ItemAsTyped }));
}
