import { and, asc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Day } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { formatDays } from "@/app/_vocabulary/periods";
import {
  agendaEditions,
  agendaEditionVersions,
  meetingDocuments,
  meetingScheduleChanges,
  meetings,
  searchPassages,
} from "@/db/schema";
import { type Found, inOpenScope, nearestFirst, type Scope } from "./scope";

/** A text that prints days on which its meeting is not held. */
interface TextWithOldDays {
  meetingId: string;
  /** of a document, which needs a corrigendum; undefined for the agenda, which is issued anew */
  id: string | undefined;
  symbol: string | undefined;
  days: { startsOn: Day; endsOn: Day };
  languages: Locale[];
}

/** Days that no longer stand, as a language prints them. */
interface OldDays {
  meetingId: string;
  locale: Locale;
  startsOn: Day;
  endsOn: Day;
  printed: string;
}

/**
 * Finds what prints the earlier days of meetings that were moved or postponed: the masthead of an agenda that was not
 * issued since, and documents whose text was read, until a corrigendum or a revision of them is listed. Days are found
 * as the organization prints them; those of a draft, and of a meeting whose report is adopted, are of no concern.
 */
export async function findTextsWithOldDays(scope: Scope): Promise<Found<TextWithOldDays>> {
  const old = await listOldDays(scope);
  if (old.length === 0) return { count: 0, entryCount: 0, entries: [] };
  const found = [...(await findMastheads(scope, old)), ...(await findDocuments(scope, old))];
  const entries = new Map<string, TextWithOldDays>();
  for (const { id, symbol, locale, ...days } of found) {
    const key = `${days.meetingId} ${id ?? ""}`;
    const known = entries.get(key);
    if (known) known.languages = LOCALES.filter((each) => each === locale || known.languages.includes(each));
    else entries.set(key, { meetingId: days.meetingId, id, symbol, days, languages: [locale] });
  }

  return { count: entries.size, entryCount: entries.size, entries: [...entries.values()].slice(0, scope.limit) };
}

/** Lists the days that stood before each change, unless they stand again, in the six languages. */
async function listOldDays(scope: Scope): Promise<OldDays[]> {
  const { before } = meetingScheduleChanges;
  const startsOn = sql<Day>`${before} ->> 'startsOn'`;
  const endsOn = sql<Day>`${before} ->> 'endsOn'`;
  const rows = await scope.db
    .select({ meetingId: meetings.id, startsOn, endsOn })
    .from(meetingScheduleChanges)
    .innerJoin(meetings, eq(meetings.id, meetingScheduleChanges.meetingId))
    .where(
      and(
        inOpenScope(scope),
        inArray(meetings.status, ["announced", "in-session"]),
        ne(meetings.scheduleStatus, "cancelled"),
        or(
          eq(meetings.scheduleStatus, "postponed"),
          sql`${startsOn} <> ${meetings.startsOn}::text`,
          sql`${endsOn} <> ${meetings.endsOn}::text`,
        ),
      ),
    )
    .groupBy(meetings.id, before)
    .orderBy(nearestFirst(scope), asc(meetings.id));

  return rows.flatMap((row) =>
    LOCALES.map((locale) => ({ ...row, locale, printed: formatDays(row.startsOn, row.endsOn, locale) })),
  );
}

async function findMastheads({ db }: Scope, old: OldDays[]) {
  const { locale, placeAndDates } = agendaEditionVersions;
  const rows = await db
    .select({ ...OLD_COLUMNS, locale })
    .from(agendaEditionVersions)
    .innerJoin(agendaEditions, eq(agendaEditions.id, agendaEditionVersions.editionId))
    .innerJoin(oldDays(old), prints(placeAndDates, agendaEditions.meetingId, locale))
    .where(
      and(
        isNull(agendaEditions.supersededAt),
        sql`${agendaEditions.issuedAt} < (select max(${meetingScheduleChanges.changedAt}) from ${meetingScheduleChanges}
          where ${meetingScheduleChanges.meetingId} = ${agendaEditions.meetingId})`,
      ),
    );

  return rows.map((row) => ({ ...row, id: undefined, symbol: undefined }));
}

function findDocuments({ db }: Scope, old: OldDays[]) {
  const { locale, body } = searchPassages;
  const { id, symbol, symbolKey, meetingId, withdrawnAt } = meetingDocuments;

  return db
    .selectDistinct({ ...OLD_COLUMNS, id, symbol, locale })
    .from(searchPassages)
    .innerJoin(meetingDocuments, eq(id, searchPassages.subjectId))
    .innerJoin(oldDays(old), prints(body, meetingId, locale))
    .where(
      and(
        eq(searchPassages.subject, "document"),
        isNull(withdrawnAt),
        sql`${symbolKey} !~ '/(CORR|REV)[.][0-9]'`,
        sql`not exists (select from ${meetingDocuments} later where later.meeting_id = ${meetingId} and later.withdrawn_at is null
          and later.symbol_key ~ '/(CORR|REV)[.][0-9]' and starts_with(later.symbol_key, ${symbolKey} || '/'))`,
      ),
    )
    .orderBy(asc(symbol));
}

const OLD_COLUMNS = {
  meetingId: sql<string>`old.meeting_id`,
  startsOn: sql<Day>`old.starts_on`,
  endsOn: sql<Day>`old.ends_on`,
};

/** Returns the days as a table of a query. */
function oldDays(old: OldDays[]): SQL {
  const column = (name: keyof OldDays) => sql.param(old.map((each) => each[name]));

  return sql`unnest(${column("meetingId")}::uuid[], ${column("locale")}::text[], ${column("startsOn")}::text[],
    ${column("endsOn")}::text[], ${column("printed")}::text[]) as old(meeting_id, locale, starts_on, ends_on, printed)`;
}

/** Holds where a text of a meeting in a language prints the days; spaces may be such as break no line. */
function prints(text: AnyPgColumn, meetingId: AnyPgColumn, locale: AnyPgColumn): SQL {
  return sql`old.meeting_id = ${meetingId} and old.locale = ${locale}
    and strpos(translate(${text}, chr(160), ' '), translate(old.printed, chr(160), ' ')) > 0`;
}
