import { eq, inArray } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { readableMeetings } from "../meetings/policy";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";
import { splitWords } from "../search/split-words";
import type { wordMatcher } from "./match-words";

interface Named extends Pick<Context, "db" | "viewer" | "now"> {
  matches: ReturnType<typeof wordMatcher>;
  locale: Locale;
  limit: number;
}

/**
 * Finds the meetings by the words of their name in any language: body, number, year, place, symbol series and key; the
 * nearest to today first. The names of a body are split once, for all its meetings.
 */
export async function findMeetingsNamed(named: Named): Promise<MeetingSummary[]> {
  const { db, viewer, now, matches, locale, limit } = named;
  const { key, names, symbolSeries } = bodies;
  const register = new Map(
    (await db.select({ key, names, symbolSeries }).from(bodies)).map((body) => [
      body.key,
      wordsOf([...Object.values(body.names), body.symbolSeries]),
    ]),
  );
  const { id, bodyKey, year, ordinal, resumed, designation, startsOn, places } = meetings;
  const rows = await db
    .select({ id, key: meetings.key, bodyKey, year, ordinal, resumed, designation, startsOn, places })
    .from(meetings)
    .where(readableMeetings(viewer));
  const today = now().getTime();
  const distance = (day: string) => Math.abs(Date.parse(day) - today);
  const found = rows
    .filter((row) =>
      matches([
        register.get(row.bodyKey) ?? "",
        row.key,
        String(row.year),
        printMeetingOrdinal(row, locale) ?? "",
        ...Object.values(row.places),
      ]),
    )
    .sort((one, other) => distance(one.startsOn) - distance(other.startsOn))
    .slice(0, limit)
    .map((row) => row.id);
  if (found.length === 0) return [];
  const summaries = await db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(key, bodyKey))
    .where(inArray(id, found));

  return summaries.toSorted((one, other) => found.indexOf(one.id) - found.indexOf(other.id));
}

/** Returns each word of some texts once: the names of a body have many in common. */
function wordsOf(texts: string[]): string {
  return [...new Set(texts.flatMap((text) => splitWords(text)).map(({ word }) => word))].join(" ");
}
