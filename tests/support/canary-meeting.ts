import { eq } from "drizzle-orm";
import type { Context } from "@/app/_domain/context";
import { issueDocument } from "@/app/_domain/documents/issue-document";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { Database } from "@/db/client";
import {
  accounts,
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  alertSubscriptions,
  bodies,
  importFindings,
  meetingDocumentFiles,
  meetingDocumentItems,
  meetingDocuments,
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  textPresences,
  unsavedTexts,
} from "@/db/schema";
import { contextOf, NOW } from "./people";
import { piecesOf } from "./store-bytes";

/** A word of every text of the canary meeting, and of nothing else. */
export const CANARY = "zanarium";

export const CANARY_MEETING = { key: `${CANARY}-2031`, body: CANARY, symbol: `${CANARY.toUpperCase()}/2031/2` };

/** The names of everything that has a text, which is the canary word, this name and the language. */
export const CANARY_NAMES = [
  "body",
  "organ",
  "group",
  "place",
  "agenda",
  "preface",
  "title",
  "segment",
  "annotation",
  "documentation",
  "description",
  "event",
  "room",
  "document",
  "file",
] as const;

type CanaryName = (typeof CANARY_NAMES)[number];

const inAllLanguages = (name: CanaryName): LocalizedText =>
  Object.fromEntries(LOCALES.map((locale) => [locale, textIn(locale, name)]));
const textIn = (locale: Locale, name: CanaryName) => `${CANARY} ${name} ${locale}`;
const rich = (text: string): RichText => [{ type: "paragraph", content: [{ type: "text", text }] }];

/**
 * Inserts a draft meeting of a body that has no other, with the canary word in all that a meeting can have, in six
 * languages: the body's name, the place, an item, its annotation, the programme, a document with its file.
 *
 * @param listedIn an item of a public meeting that lists the document too.
 */
export async function canaryMeeting(
  db: Database,
  { files, listedIn }: { files?: Context["files"]; listedIn?: string } = {},
): Promise<{ meetingId: string; itemId: string; documentId: string; fileId: string }> {
  await db.insert(bodies).values({
    key: CANARY_MEETING.body,
    symbolSeries: CANARY.toUpperCase(),
    names: inAllLanguages("body"),
    organNames: inAllLanguages("organ"),
  });
  const [meeting] = await db
    .insert(meetings)
    .values({
      key: CANARY_MEETING.key,
      bodyKey: CANARY_MEETING.body,
      year: 2031,
      ordinal: 1,
      startsOn: "2031-03-03",
      endsOn: "2031-03-04",
      timeZone: "Europe/Vienna",
      places: inAllLanguages("place"),
      rooms: inAllLanguages("room"),
      status: "draft",
    })
    .returning({ id: meetings.id });
  const meetingId = meeting!.id; // inserted above
  for (const locale of LOCALES) await db.insert(agendaVersions).values(versionIn(meetingId, locale));
  const [item] = await db
    .insert(agendaItems)
    .values({ meetingId, number: "1", position: 1 })
    .returning({ id: agendaItems.id });
  const itemId = item!.id; // inserted above
  for (const locale of LOCALES)
    await db.insert(agendaItemTexts).values({
      itemId,
      locale,
      title: textIn(locale, "title"),
      segment: textIn(locale, "segment"),
      annotation: rich(textIn(locale, "annotation")),
      documentation: rich(textIn(locale, "documentation")),
      updatedAt: NOW,
    });
  await insertProgramme(db, { meetingId, itemId, number: 1, day: "2031-03-03" });
  await insertUnsavedText(db, { meetingId, itemId });
  const detail = { item: "1" };
  const finding = { severity: "assumption" as const, line: 1, detail, foundAt: NOW };
  await db.insert(importFindings).values({ ...finding, meetingId, locale: "en", kind: "number-assumed" });
  const confirmed = { requestedAt: NOW, confirmedAt: NOW };
  await db
    .insert(alertSubscriptions)
    .values({ email: "reader@example.org", bodyKey: CANARY_MEETING.body, locale: "en", ...confirmed });

  return { meetingId, itemId, ...(await insertDocument(db, { meetingId, listedIn }, files)) };
}

/** Inserts an editor that is open, with what is typed in it and not saved. */
async function insertUnsavedText(
  db: Database,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<void> {
  const [account] = await db
    .insert(accounts)
    .values({ email: `${CANARY}@example.org`, name: CANARY, role: "editor", locale: "en", createdAt: NOW })
    .returning({ id: accounts.id });
  const text = { accountId: account!.id, meetingId, kind: "agenda-item", subjectId: itemId, language: "en" } as const; // inserted above
  const typed = { values: { title: `${CANARY} typed` }, version: 1, page: CANARY, storedAt: new Date() };
  await db.insert(unsavedTexts).values({ ...text, ...typed });
  await db.insert(textPresences).values({ ...text, openedAt: new Date(), seenAt: new Date(), isUnsaved: true });
}

function versionIn(meetingId: string, locale: Locale): typeof agendaVersions.$inferInsert {
  return {
    meetingId,
    locale,
    authenticity: "official",
    organ: textIn(locale, "organ"),
    workingGroup: textIn(locale, "group"),
    placeAndDates: textIn(locale, "place"),
    title: textIn(locale, "agenda"),
    distributionLine: "Distr.: General",
    dateLine: "1 March 2031",
    languageLine: "",
    originalLine: "Original: English",
    preface: rich(textIn(locale, "preface")),
    sourceSha256: locale,
    importedAt: NOW,
  };
}

/**
 * Changes the working copy of a public programme without issuing it, with the canary word in all that it can have: a
 * further plenary meeting, the wording of an entry, rooms, an event and the reason of the changes.
 */
export async function canaryProgramme(db: Database, meetingKey: string): Promise<void> {
  const [meeting] = await db
    .update(meetings)
    .set({ rooms: inAllLanguages("room"), unissuedReasons: inAllLanguages("description") })
    .where(eq(meetings.key, meetingKey))
    .returning();
  const { id: meetingId, endsOn } = meeting!; // the caller's
  const [item] = await db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  await insertProgramme(db, { meetingId, itemId: item!.id, number: 99, day: endsOn }); // a public agenda has items
  await db
    .update(plenaryMeetings)
    .set({ rooms: inAllLanguages("room") })
    .where(eq(plenaryMeetings.meetingId, meetingId));
}

interface CanaryProgramme {
  meetingId: string;
  itemId: string;
  number: number;
  day: string;
}

async function insertProgramme(db: Database, { meetingId, itemId, number, day }: CanaryProgramme): Promise<void> {
  const [plenary] = await db
    .insert(plenaryMeetings)
    .values({
      meetingId,
      number,
      startsAt: new Date(`${day}T19:00:00Z`),
      endsAt: new Date(`${day}T21:00:00Z`),
    })
    .returning({ id: plenaryMeetings.id });
  const [entry] = await db
    .insert(organizationOfWorkEntries)
    .values({ plenaryMeetingId: plenary!.id, itemId, position: 0 }) // inserted above
    .returning({ id: organizationOfWorkEntries.id });
  const [event] = await db
    .insert(organizationOfWorkEvents)
    .values({ meetingId, day, kind: "side-event", position: 99 })
    .returning({ id: organizationOfWorkEvents.id });
  for (const locale of LOCALES) {
    const description = textIn(locale, "description");
    await db.insert(organizationOfWorkEntryTexts).values({ entryId: entry!.id, locale, description }); // inserted above
    const title = textIn(locale, "event");
    await db.insert(organizationOfWorkEventTexts).values({ eventId: event!.id, locale, title }); // inserted above
  }
}

/** Issues a document of the draft meeting, with its file if there is a store, in every language. */
async function insertDocument(
  db: Database,
  { meetingId, listedIn }: { meetingId: string; listedIn: string | undefined },
  files: Context["files"] | undefined,
): Promise<{ documentId: string; fileId: string }> {
  const context = contextOf(db, { kind: "system", name: "test" }, NOW, files);
  for (const locale of LOCALES) {
    const input = { symbol: CANARY_MEETING.symbol, meetingKey: CANARY_MEETING.key, locale, items: ["1"] };
    const bytes = piecesOf(Buffer.from(textIn(locale, "file")));
    await issueDocument(context, { ...input, title: textIn(locale, "document"), bytes, limit: 1_000_000 });
  }
  const [issued] = await db
    .select({ documentId: meetingDocumentFiles.documentId, fileId: meetingDocumentFiles.fileId })
    .from(meetingDocumentFiles)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
    .where(eq(meetingDocuments.meetingId, meetingId));
  const { documentId, fileId } = issued!; // issued above
  if (listedIn) await db.insert(meetingDocumentItems).values({ documentId, itemId: listedIn });

  return { documentId, fileId };
}
