import { eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, agendaVersions, meetings } from "@/db/schema";
import { LANGUAGE_OF_AGENDA } from "../meetings/language-of-agenda";

/** The language of the agenda itself, as `getMeeting` determines it; null where no document was imported. */
const ORIGINAL = sql<Locale | null>`(select ${agendaVersions.locale} from ${agendaVersions}
  where ${agendaVersions.meetingId} = ${meetings.id} and ${agendaVersions.authenticity} = 'official'
  order by (${agendaVersions.locale} = ${LANGUAGE_OF_AGENDA}) desc, ${agendaVersions.locale} limit 1)`;

/** The language from which the texts of a meeting are translated: as staff chose it, or that of its agenda. */
export const SOURCE_OF_MEETING = sql<Locale>`coalesce(${meetings.sourceLocale}, ${ORIGINAL}, 'en')`;

/** The language from which the texts of an item are translated: the one in which it was written first. */
export const SOURCE_OF_ITEM = sql<Locale>`coalesce(${agendaItems.sourceLocale}, ${SOURCE_OF_MEETING})`;

/** Returns the language from which the texts of a meeting are translated. */
export async function sourceOfMeeting(db: Database, meetingId: string): Promise<Locale> {
  const [found] = await db.select({ locale: SOURCE_OF_MEETING }).from(meetings).where(eq(meetings.id, meetingId));

  return found?.locale ?? "en";
}
