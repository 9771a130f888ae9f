import { and, eq, gt, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import { editableLanguages } from "../agenda/policy";
import { SOURCE_OF_ITEM } from "../agenda/source-language";
import { foundSeveral, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** The six languages as rows, in their order. */
export const LANGUAGES = sql`unnest(array[${sql.raw(LOCALES.map((each) => `'${each}'`).join(", "))}])
  with ordinality as language(locale, position)`;
export const LANGUAGE = sql<Locale>`language.locale`;
export const PLACE_OF_LANGUAGE = sql`language.position`;

/**
 * Finds, by meeting and language, the texts of the agenda that are missing, and those that are outdated as `seenStatus`
 * determines it.
 */
export async function findAgendaTexts(scope: Scope) {
  const mayLack = await listMeetingsToSearch(scope);
  if (mayLack.length === 0) return foundSeveral([]);
  const source = alias(agendaItemTexts, "source");
  const isMissing = sql`(${agendaItemTexts.title} is null or btrim(${agendaItemTexts.title}) = '')`;
  const isOutdated = sql`(not ${isMissing} and ${source.locale} <> ${LANGUAGE}
    and ${source.revision} > ${agendaItemTexts.basedOn})`;
  const count = sql`count(*) filter (where ${or(isMissing, isOutdated)})`;
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      count: sql<number>`sum(${count}) over ()`.mapWith(Number),
      meetingId: meetings.id,
      language: LANGUAGE,
      missing: sql<number>`count(*) filter (where ${isMissing})`.mapWith(Number),
      outdated: sql<number>`count(*) filter (where ${isOutdated})`.mapWith(Number),
      /** the first item with such a text */
      itemId: sql<string>`(array_agg(${agendaItems.id} order by ${agendaItems.position})
        filter (where ${or(isMissing, isOutdated)}))[1]`,
      at: sql<Date | null>`max(${source.updatedAt}) filter (where ${isOutdated})`.mapWith(source.updatedAt),
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .crossJoin(LANGUAGES)
    .leftJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, LANGUAGE)))
    // The source is determined for the few texts that were changed, not for each.
    .leftJoin(
      source,
      and(eq(source.itemId, agendaItems.id), gt(source.revision, 1), sql`${source.locale} = ${SOURCE_OF_ITEM}`),
    )
    .where(and(inArray(meetings.id, mayLack), inArray(LANGUAGE, [...editableLanguages(scope.viewer)])))
    .groupBy(meetings.id, LANGUAGE, PLACE_OF_LANGUAGE)
    .having(sql`${count} > 0`)
    .orderBy(nearestFirst(scope), meetings.key, PLACE_OF_LANGUAGE)
    .limit(scope.limit);

  return foundSeveral(rows);
}

/** Lists the meetings that lack a text, or have one that was changed; the others need not be looked at by language. */
async function listMeetingsToSearch(scope: Scope): Promise<string[]> {
  const { itemId, title, revision } = agendaItemTexts;
  const ofItem = eq(itemId, agendaItems.id);
  const items = () =>
    scope.db
      .select({ meetingId: agendaItems.meetingId })
      .from(agendaItems)
      .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId));
  const [changed, lacking] = await Promise.all([
    items()
      .innerJoin(agendaItemTexts, ofItem)
      .where(and(inOpenScope(scope), gt(revision, 1))),
    items()
      .leftJoin(agendaItemTexts, and(ofItem, sql`btrim(${title}) <> ''`))
      .where(inOpenScope(scope))
      .groupBy(agendaItems.id)
      .having(sql`count(${itemId}) < ${LOCALES.length}::int`),
  ]);

  return [...new Set([...changed, ...lacking].map(({ meetingId }) => meetingId))];
}
