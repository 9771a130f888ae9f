import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  bodies,
  importFindings,
  meetingDocumentItems,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
} from "@/db/schema";
import { issueWorkingCopy } from "./issue-agenda";
import { NOW } from "./people";

const LINES = { organ: "缔约方会议", workingGroup: "工作组", placeAndDates: "维也纳", title: "临时议程说明" };
const MASTHEAD = { distributionLine: "Distr.: General", dateLine: "1 March 2023", languageLine: "Chinese" };

/**
 * Inserts a small meeting: the agenda in Chinese, the original, and partly in English; items 1, 1
 * (a) and 2; item 2 in two plenary meetings, the second of them assumed; three documents, of which
 * one is restricted and one a draft report that is not issued.
 */
export async function smallMeeting(db: Database, key = "wg9-2023"): Promise<{ meetingId: string }> {
  const [bodyKey = "", inYear] = key.split("-");
  const series = `TEST/COP/${bodyKey.toUpperCase()}`;
  await db
    .insert(bodies)
    .values({ key: bodyKey, symbolSeries: series, names: { en: "Group", zh: "工作组" }, organNames: { zh: "会议" } })
    .onConflictDoNothing();
  const year = Number(inYear);
  const [meeting] = await db
    .insert(meetings)
    .values({
      key,
      bodyKey,
      year,
      ordinal: 3,
      startsOn: `${year}-05-29`,
      endsOn: `${year}-05-30`,
      timeZone: "Europe/Vienna",
      places: { en: "Vienna", zh: "维也纳" },
      status: "announced",
    })
    .returning({ id: meetings.id });
  const meetingId = meeting!.id; // inserted above
  const version = { meetingId, ...LINES, ...MASTHEAD, originalLine: "Original: English", importedAt: NOW };
  await db.insert(agendaVersions).values([
    { ...version, locale: "zh", authenticity: "official", sourceSha256: "0" },
    { ...version, locale: "en", authenticity: "unofficial", title: "Agenda", sourceSha256: "1" },
  ]);
  await insertItems(db, meetingId, series, year);
  await issueWorkingCopy(db, meetingId);

  return { meetingId };
}

async function insertItems(db: Database, meetingId: string, series: string, year: number) {
  const add = async (number: string, position: number, titles: Record<string, string>, parentId?: string) => {
    const [item] = await db
      .insert(agendaItems)
      .values({ meetingId, number, position, parentId })
      .returning({ id: agendaItems.id });
    const itemId = item!.id; // inserted above
    for (const [locale, title] of Object.entries(titles)) {
      const annotation = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: `${title}.` }] }];
      const text = { itemId, title, annotation, documentation: [], updatedAt: NOW };
      await db.insert(agendaItemTexts).values({ ...text, locale: locale === "en" ? "en" : "zh" });
    }
    return itemId;
  };
  // Inserted out of order: queries must return the order of the agenda.
  const second = await add("2", 3, { zh: "其他事项" });
  const first = await add("1", 1, { zh: "组织事项", en: "Organizational matters" });
  const opening = await add("1 (a)", 2, { zh: "会议开幕", en: "Opening" }, first);
  await insertPlenaryMeeting(db, meetingId, 1, `${year}-05-29T08:00:00Z`, [opening, second]);
  await insertPlenaryMeeting(db, meetingId, 2, `${year}-05-29T13:00:00Z`, [second]);
  await insertDocuments(db, meetingId, `${series}/${year}`, second);
  const detail = { item: "2" };
  const finding = {
    meetingId,
    kind: "plenary-meeting-assumed",
    severity: "contradiction" as const,
    detail,
    foundAt: NOW,
  };
  await db.insert(importFindings).values({ ...finding, locale: "zh", line: 7 });
}

async function insertPlenaryMeeting(db: Database, meetingId: string, number: number, start: string, itemIds: string[]) {
  const startsAt = new Date(start);
  const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
  const [plenary] = await db
    .insert(plenaryMeetings)
    .values({ meetingId, number, startsAt, endsAt })
    .returning({ id: plenaryMeetings.id });
  for (const [position, itemId] of itemIds.entries()) {
    const [entry] = await db
      .insert(organizationOfWorkEntries)
      .values({ plenaryMeetingId: plenary!.id, itemId, position }) // inserted above
      .returning({ id: organizationOfWorkEntries.id });
    if (position > 0) continue;
    const printed = { entryId: entry!.id, locale: "zh" as const, description: `${number}：所印` }; // inserted above
    await db.insert(organizationOfWorkEntryTexts).values(printed);
  }
}

async function insertDocuments(db: Database, meetingId: string, series: string, itemId: string) {
  const kinds = [
    { running: "2", kind: "background-paper", distribution: "general" },
    { running: "3", kind: "background-paper", distribution: "restricted" },
    { running: "L.1", kind: "draft-report", distribution: "limited" },
  ] as const;
  for (const [position, { running, kind, distribution }] of kinds.entries()) {
    const symbol = `${series}/${running}`;
    const [document] = await db
      .insert(meetingDocuments)
      .values({ meetingId, symbol, symbolKey: symbol, kind, distribution, position, originalLanguage: "en" })
      .returning({ id: meetingDocuments.id });
    const documentId = document!.id; // inserted above
    await db.insert(meetingDocumentTexts).values({ documentId, locale: "zh", title: `文件${running}` });
    await db.insert(meetingDocumentItems).values({ documentId, itemId });
  }
}
