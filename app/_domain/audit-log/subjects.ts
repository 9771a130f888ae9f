import { asc, eq, inArray } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import {
  accounts,
  agendaItems,
  agendaItemTexts,
  importFindings,
  legislationSubmissions,
  meetingDocuments,
  meetingDocumentTexts,
  plenaryMeetings,
  reportParagraphs,
  reportParagraphTexts,
  states,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canReadRecord } from "./policy";

/** What an entry of the record is about, as it is now; nothing where it is no longer there. */
export type RecordSubject =
  | { type: "agenda-item"; id: string; number: string; titles: LocalizedText }
  | { type: "document"; id: string; symbol: string; titles: LocalizedText }
  | { type: "plenary-meeting"; id: string; number: number }
  | { type: "paragraph"; id: string; section: string; itemId: string | null; texts: LocalizedText }
  | { type: "finding"; id: string; kind: string; detail: Record<string, string | number> }
  | { type: "legislation-submission"; id: string; receiptNumber: number | null; title: string | null }
  | { type: "account"; id: string; name: string; email: string }
  | { type: "state"; id: string; names: LocalizedText };

type Db = Context["db"];

/** Finds what entries of the record are about, and the items that they name by their ids. */
export async function findSubjects(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  entries: { subjectType: string; subjectId: string; detail: Record<string, unknown> }[],
): Promise<Map<string, RecordSubject>> {
  authorize(canReadRecord(viewer), "read the record");

  const idsOf = (type: string) => [
    ...new Set(
      entries.filter((entry) => entry.subjectType === type && isId(entry.subjectId)).map(({ subjectId }) => subjectId),
    ),
  ];
  const paragraphs = await paragraphsOf(db, idsOf("paragraph"));
  const named = [...paragraphs, ...entries.map(({ detail }) => detail)].flatMap(({ itemId }) =>
    isId(itemId) ? [itemId] : [],
  );
  const found: RecordSubject[] = [
    ...paragraphs,
    ...(await itemsOf(db, [...new Set([...idsOf("agenda-item"), ...named])])),
    ...(await documentsOf(db, idsOf("document"))),
    ...(await plenaryMeetingsOf(db, idsOf("plenary-meeting"))),
    ...(await findingsOf(db, idsOf("finding"))),
    ...(await submissionsOf(db, idsOf("legislation-submission"))),
    ...(await accountsOf(db, idsOf("account"))),
    ...(await statesOf(db, [
      ...new Set(entries.filter(({ subjectType }) => subjectType === "state").map(({ subjectId }) => subjectId)),
    ])),
  ];

  return new Map(found.map((subject) => [subject.id, subject]));
}

async function itemsOf(db: Db, ids: string[]): Promise<RecordSubject[]> {
  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      locale: agendaItemTexts.locale,
      text: agendaItemTexts.title,
    })
    .from(agendaItems)
    .leftJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(inArray(agendaItems.id, ids));

  return gathered(rows, ({ id, number }, titles) => ({ type: "agenda-item", id, number, titles }));
}

async function documentsOf(db: Db, ids: string[]): Promise<RecordSubject[]> {
  const rows = await db
    .select({
      id: meetingDocuments.id,
      symbol: meetingDocuments.symbol,
      locale: meetingDocumentTexts.locale,
      text: meetingDocumentTexts.title,
    })
    .from(meetingDocuments)
    .leftJoin(meetingDocumentTexts, eq(meetingDocumentTexts.documentId, meetingDocuments.id))
    .where(inArray(meetingDocuments.id, ids));

  return gathered(rows, ({ id, symbol }, titles) => ({ type: "document", id, symbol, titles }));
}

async function paragraphsOf(db: Db, ids: string[]) {
  const rows = await db
    .select({
      id: reportParagraphs.id,
      section: reportParagraphs.section,
      itemId: reportParagraphs.itemId,
      locale: reportParagraphTexts.locale,
      text: reportParagraphTexts.text,
    })
    .from(reportParagraphs)
    .leftJoin(reportParagraphTexts, eq(reportParagraphTexts.paragraphId, reportParagraphs.id))
    .where(inArray(reportParagraphs.id, ids));

  return gathered(rows, ({ id, section, itemId }, texts) => ({
    type: "paragraph" as const,
    id,
    section,
    itemId,
    texts,
  }));
}

async function plenaryMeetingsOf(db: Db, ids: string[]): Promise<RecordSubject[]> {
  const { id, number } = plenaryMeetings;
  const rows = await db.select({ id, number }).from(plenaryMeetings).where(inArray(id, ids));

  return rows.map((row) => ({ type: "plenary-meeting", ...row }));
}

async function findingsOf(db: Db, ids: string[]): Promise<RecordSubject[]> {
  const { id, kind, detail } = importFindings;
  const rows = await db.select({ id, kind, detail }).from(importFindings).where(inArray(id, ids));

  return rows.map((row) => ({ type: "finding", ...row }));
}

/** The title of what was submitted; a draft is its delegation's own. */
async function submissionsOf(db: Db, ids: string[]): Promise<RecordSubject[]> {
  const { id, receiptNumber, title } = legislationSubmissions;
  const rows = await db.select({ id, receiptNumber, title }).from(legislationSubmissions).where(inArray(id, ids));

  return rows.map((row) => ({
    type: "legislation-submission",
    ...row,
    title: row.receiptNumber === null ? null : row.title,
  }));
}

async function accountsOf(db: Db, ids: string[]): Promise<RecordSubject[]> {
  const { id, name, email } = accounts;
  const rows = await db.select({ id, name, email }).from(accounts).where(inArray(id, ids)).orderBy(asc(id));

  return rows.map((row) => ({ type: "account", ...row }));
}

async function statesOf(db: Db, codes: string[]): Promise<RecordSubject[]> {
  const { code, names } = states;
  const rows = await db.select({ code, names }).from(states).where(inArray(code, codes));

  return rows.map((row) => ({ type: "state", id: row.code, names: row.names }));
}

/** One subject a row of its own table, with its texts by language. */
function gathered<R extends { id: string; locale: Locale | null; text: string | null }, S>(
  rows: R[],
  subject: (row: R, texts: LocalizedText) => S,
): S[] {
  const byId = new Map<string, { row: R; texts: LocalizedText }>();
  for (const row of rows) {
    const { texts } = byId.get(row.id) ?? { texts: {} };
    byId.set(row.id, { row, texts: row.locale && row.text ? { ...texts, [row.locale]: row.text } : texts });
  }

  return [...byId.values()].map(({ row, texts }) => subject(row, texts));
}
