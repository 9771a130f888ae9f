import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import { readableMeetings } from "../meetings/policy";
import { searchPortal } from "../search/queries";
import { findQuerySymbol } from "../search/query-symbol";
import type { DestinationSearch } from "./destination-search";

/** An agenda item with its title in the reader's language, where it has one. */
export interface ItemDestination {
  id: string;
  meetingKey: string;
  number: string;
  title: { text: string; locale: Locale } | undefined;
}

/** Finds the items by the words of their titles, and those of the viewer's own meeting by number. */
export async function findItemsNamed(search: DestinationSearch, near: string[]): Promise<ItemDestination[]> {
  const { db, viewer, query, locale, meetingKey, limit, matches } = search;
  // Items that cite a document are not what its symbol means.
  if (findQuerySymbol(query)) return [];
  const number = readItemNumber(query);
  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      meetingKey: meetings.key,
      titles: sql<LocalizedText>`coalesce(jsonb_object_agg(${agendaItemTexts.locale}, ${agendaItemTexts.title})
        filter (where ${agendaItemTexts.locale} is not null), '{}')`,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(and(readableMeetings(viewer), inArray(meetings.key, near)))
    .groupBy(agendaItems.id, meetings.key)
    .orderBy(asc(agendaItems.position));
  const place = (row: (typeof rows)[number]) => near.indexOf(row.meetingKey);
  const found = rows
    .filter((row) => (row.number === number && row.meetingKey === meetingKey) || matches(Object.values(row.titles)))
    .sort((one, other) => place(one) - place(other))
    .map(({ titles, ...row }) => ({ ...row, title: pickText(titles, locale) }));
  if (found.length >= limit) return found.slice(0, limit);
  const further = await searchPortal({ db, viewer }, { q: query, locale, kind: "agenda" });
  const known = new Set(rows.map(({ id }) => id));
  const others = further.outcome === "found" ? further.results.filter(({ subjectId }) => !known.has(subjectId)) : [];

  return [
    ...found,
    ...others.map(({ subjectId, label, title, locale: titleLocale, meeting }) => ({
      id: subjectId,
      number: label,
      meetingKey: meeting.key,
      title: { text: title.map(({ text }) => text).join(""), locale: titleLocale },
    })),
  ].slice(0, limit);
}
