import { eq } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, meetings } from "@/db/schema";
import { SOURCE_OF_ITEM } from "../agenda/source-language";
import { compareContents } from "../agenda-editions/compare-contents";
import { type ContentItem, readWorkingContent } from "../agenda-editions/content";
import { listUnreadyTexts, readyLocales } from "../agenda-editions/unready-texts";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { DRAFTED_IN } from "../meetings/language-of-agenda";
import { canManageMeetings } from "../meetings/policy";

/** The languages in which an agenda can be announced. */
export interface AnnouncedLanguages {
  /** in which it is announced always: the one in which it is drafted, and those in which items were written without it */
  always: Locale[];
  /** in which it has texts */
  present: Locale[];
  /** in which all its texts are official or unofficial, and follow their source */
  ready: Locale[];
}

/** Returns the languages in which the agenda of a draft can be announced. @throws {DomainError} `not-found`. */
export async function getAnnouncedLanguages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<AnnouncedLanguages> {
  authorize(canManageMeetings(viewer), "list the languages of an announcement");
  const [meeting] = await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
  if (!meeting) throw notFound();

  return findAnnouncedLanguages(db, meeting.id);
}

/** Does the same in a transaction of the caller. */
export async function findAnnouncedLanguages(db: Database, meetingId: string): Promise<AnnouncedLanguages> {
  const [meeting] = await db.select({ drafted: DRAFTED_IN }).from(meetings).where(eq(meetings.id, meetingId));
  const drafted = meeting?.drafted ?? "en";
  const working = await readWorkingContent(db, meetingId);
  const sources = await db
    .select({ id: agendaItems.id, source: SOURCE_OF_ITEM })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(eq(agendaItems.meetingId, meetingId));
  const languageOf = ({ id, texts }: ContentItem) =>
    texts[drafted] ? drafted : sources.find((item) => item.id === id)?.source;
  const present = LOCALES.filter((locale) => working.some(({ texts }) => texts[locale]));

  return {
    always: LOCALES.filter((locale) => working.some((item) => languageOf(item) === locale)),
    present,
    ready: readyLocales(compareContents([], working), await listUnreadyTexts(db, meetingId)),
  };
}
