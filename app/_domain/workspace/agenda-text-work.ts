import { and, eq, gt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { agendaItems, agendaItemTexts, agendaVersions, meetings } from "@/db/schema";
import { LANGUAGE_OF_AGENDA } from "../meetings/queries";
import { foundSeveral, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** The six languages as rows, in their order. */
export const LANGUAGES = sql`unnest(array[${sql.raw(LOCALES.map((each) => `'${each}'`).join(", "))}])
  with ordinality as language(locale, position)`;
export const LANGUAGE = sql<Locale>`language.locale`;
export const PLACE_OF_LANGUAGE = sql`language.position`;

/** The language of the agenda itself, as `getMeeting` determines it; null where no document was imported. */
const ORIGINAL = sql<Locale | null>`(select ${agendaVersions.locale} from ${agendaVersions}
  where ${agendaVersions.meetingId} = ${meetings.id} and ${agendaVersions.authenticity} = 'official'
  order by (${agendaVersions.locale} = ${LANGUAGE_OF_AGENDA}) desc, ${agendaVersions.locale} limit 1)`;

/** The meetings that lack a text, or have one that was changed; the others need not be looked at by language. */
const MAY_LACK_TEXTS = sql`select ${agendaItems.meetingId} from ${agendaItems}
  left join ${agendaItemTexts} on ${agendaItemTexts.itemId} = ${agendaItems.id}
  group by ${agendaItems.meetingId}
  having count(*) filter (where btrim(${agendaItemTexts.title}) <> '')
      < ${sql.raw(String(LOCALES.length))} * count(distinct ${agendaItems.id})
    or max(${agendaItemTexts.version}) > 1`;

/**
 * Finds, by meeting and language, the texts of the agenda that are missing, and those that are older than the last
 * change of the original. That an original was imported after its translations is no change.
 */
export async function findAgendaTexts(scope: Scope) {
  const original = alias(agendaItemTexts, "original");
  const isMissing = sql`(${agendaItemTexts.title} is null or btrim(${agendaItemTexts.title}) = '')`;
  const isOutdated = sql`(not ${isMissing} and ${original.locale} <> ${LANGUAGE}
    and ${original.updatedAt} > ${agendaItemTexts.updatedAt})`;
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
      at: sql<Date | null>`max(${original.updatedAt}) filter (where ${isOutdated})`.mapWith(original.updatedAt),
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .crossJoin(LANGUAGES)
    .leftJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, LANGUAGE)))
    // The original is determined for the few texts that were changed, not for each.
    .leftJoin(
      original,
      and(eq(original.itemId, agendaItems.id), gt(original.version, 1), sql`${original.locale} = ${ORIGINAL}`),
    )
    .where(and(inOpenScope(scope), sql`${meetings.id} in (${MAY_LACK_TEXTS})`))
    .groupBy(meetings.id, LANGUAGE, PLACE_OF_LANGUAGE)
    .having(sql`${count} > 0`)
    .orderBy(nearestFirst(scope), meetings.key, PLACE_OF_LANGUAGE)
    .limit(scope.limit);

  return foundSeveral(rows);
}
