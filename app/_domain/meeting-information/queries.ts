import { and, eq, ne } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type InformationFacts, NO_FACTS } from "@/app/_vocabulary/meeting-information";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { type SeenStatus, seenStatus } from "@/app/_vocabulary/text-status";
import type { Database } from "@/db/client";
import { meetingInformation, meetingInformationTexts, meetings } from "@/db/schema";
import { sourceOfMeeting } from "../agenda/source-language";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { FACTS_COLUMNS } from "../meetings/facts-columns";
import { isOfReadableMeeting, readableMeetings, readsWorkingCopies } from "../meetings/policy";
import { canChangeInformation, canReadInformationTexts } from "./policy";
import { asTrackedText } from "./tracked-text";

/** The practical information in one language, as its readers see it. */
export interface InformationText {
  locale: Locale;
  text: RichText;
  status: Exclude<SeenStatus, "missing">;
}

/** Lists the practical information of a meeting in each language in which the viewer may read it. */
export async function listInformationTexts(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingId: string,
): Promise<InformationText[]> {
  const { meetingId: of, status } = meetingInformationTexts;
  const rows = await db
    .select()
    .from(meetingInformationTexts)
    .where(
      and(
        eq(of, meetingId),
        isOfReadableMeeting(viewer, of),
        readsWorkingCopies(viewer) ? undefined : ne(status, "draft"),
      ),
    );
  const texts = rows.map(asTrackedText);
  const source = await sourceOfMeeting(db, meetingId);
  const sourceText = texts.find(({ locale }) => locale === source);

  return LOCALES.flatMap((wanted) => {
    const found = texts.find(({ locale }) => locale === wanted);
    const seen = seenStatus(found, sourceText);
    return found && seen !== "missing" ? [{ locale: wanted, text: found.text, status: seen }] : [];
  });
}

/** The practical facts of a meeting with their version, 0 if none are entered. */
export interface InformationToChange {
  facts: InformationFacts;
  version: number;
}

/** Returns the facts of a meeting, for the form that changes them. @throws {DomainError} `forbidden`; `not-found`. */
export async function getInformationToChange(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<InformationToChange> {
  authorize(canChangeInformation(viewer), "change the practical information of a meeting");
  const meeting = await findMeeting(db, viewer, meetingKey);
  const [found] = await db
    .select({ facts: FACTS_COLUMNS, version: meetingInformation.version })
    .from(meetingInformation)
    .where(eq(meetingInformation.meetingId, meeting.id));

  return found ?? { facts: NO_FACTS, version: 0 };
}

/** The practical information in every language, for those who edit it. */
export interface InformationTexts {
  source: Locale;
  statuses: Record<Locale, SeenStatus>;
  texts: Partial<Record<Locale, typeof meetingInformationTexts.$inferSelect>>;
}

/** Returns the practical information in every language, drafts too. @throws {DomainError} `forbidden`; `not-found`. */
export async function getInformationTexts(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<InformationTexts> {
  authorize(canReadInformationTexts(viewer), "read the practical information in several languages");
  const meeting = await findMeeting(db, viewer, meetingKey);
  const rows = await db.select().from(meetingInformationTexts).where(eq(meetingInformationTexts.meetingId, meeting.id));
  const source = await sourceOfMeeting(db, meeting.id);
  const find = (wanted: Locale) => rows.map(asTrackedText).find(({ locale }) => locale === wanted);
  const statuses = Object.fromEntries(LOCALES.map((each) => [each, seenStatus(find(each), find(source))]));

  return {
    source,
    statuses: statuses as InformationTexts["statuses"], // every language is listed
    texts: Object.fromEntries(rows.map((row) => [row.locale, row])),
  };
}

async function findMeeting(db: Database, viewer: Context["viewer"], meetingKey: string): Promise<{ id: string }> {
  if (meetingKey.includes("\0")) throw notFound(); // the database refuses to compare it
  const [meeting] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return meeting;
}
