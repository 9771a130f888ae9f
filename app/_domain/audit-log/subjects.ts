import { asc, eq, inArray } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import {
  accounts,
  agendaItems,
  agendaItemTexts,
  decisions,
  importFindings,
  legislationSubmissions,
  meetingDocuments,
  meetingDocumentTexts,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  reportParagraphs,
  reportParagraphTexts,
  silenceProcedures,
  states,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canReadAuditLog } from "./policy";

/** The subject of an audit event as it is now; absent if it no longer exists. */
export type AuditSubject =
  | { type: "agenda-item"; id: string; number: string; titles: LocalizedText }
  | { type: "document"; id: string; symbol: string; titles: LocalizedText }
  | { type: "plenary-meeting"; id: string; number: number }
  | { type: "work-event"; id: string; titles: LocalizedText }
  | { type: "decision" | "silence-procedure"; id: string; texts: LocalizedText }
  | { type: "paragraph"; id: string; section: string; itemId: string | null; texts: LocalizedText; isRemoved: boolean }
  | { type: "finding"; id: string; kind: string; detail: Record<string, string | number> }
  | { type: "legislation-submission"; id: string; receiptNumber: number | null; title: string | null }
  | { type: "account"; id: string; name: string; email: string }
  | { type: "state"; id: string; names: LocalizedText };

type Db = Context["db"];

/** Finds the subjects of audit events, and the agenda items that their details name by id. */
export async function findAuditSubjects(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  entries: { subjectType: string; subjectId: string; detail: object }[],
): Promise<Map<string, AuditSubject>> {
  authorize(canReadAuditLog(viewer), "read the audit log");

  const idsOf = (type: string) => [
    ...new Set(
      entries.filter((entry) => entry.subjectType === type && isId(entry.subjectId)).map(({ subjectId }) => subjectId),
    ),
  ];
  const paragraphs = await findParagraphs(db, idsOf("paragraph"));
  const named = [...paragraphs, ...entries.map(({ detail }) => detail)].flatMap((each) =>
    "itemId" in each && isId(each.itemId) ? [each.itemId] : [],
  );
  const found: AuditSubject[] = [
    ...paragraphs,
    ...(await findItems(db, [...new Set([...idsOf("agenda-item"), ...named])])),
    ...(await findDocuments(db, idsOf("document"))),
    ...(await findPlenaryMeetings(db, idsOf("plenary-meeting"))),
    ...(await findWorkEvents(db, idsOf("work-event"))),
    ...(await findDecisions(db, idsOf("decision"))),
    ...(await findSilenceProcedures(db, idsOf("silence-procedure"))),
    ...(await findFindings(db, idsOf("finding"))),
    ...(await findSubmissions(db, idsOf("legislation-submission"))),
    ...(await findAccounts(db, idsOf("account"))),
    ...(await findStates(db, [
      ...new Set(entries.filter(({ subjectType }) => subjectType === "state").map(({ subjectId }) => subjectId)),
    ])),
  ];

  return new Map(found.map((subject) => [subject.id, subject]));
}

async function findItems(db: Db, ids: string[]): Promise<AuditSubject[]> {
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

  return groupTexts(rows, ({ id, number }, titles) => ({ type: "agenda-item", id, number, titles }));
}

async function findDocuments(db: Db, ids: string[]): Promise<AuditSubject[]> {
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

  return groupTexts(rows, ({ id, symbol }, titles) => ({ type: "document", id, symbol, titles }));
}

async function findParagraphs(db: Db, ids: string[]) {
  const rows = await db
    .select({
      id: reportParagraphs.id,
      section: reportParagraphs.section,
      itemId: reportParagraphs.itemId,
      removedAt: reportParagraphs.removedAt,
      locale: reportParagraphTexts.locale,
      text: reportParagraphTexts.text,
    })
    .from(reportParagraphs)
    .leftJoin(reportParagraphTexts, eq(reportParagraphTexts.paragraphId, reportParagraphs.id))
    .where(inArray(reportParagraphs.id, ids));

  return groupTexts(rows, ({ id, section, itemId, removedAt }, texts) => ({
    type: "paragraph" as const,
    id,
    section,
    itemId,
    texts,
    isRemoved: removedAt !== null,
  }));
}

async function findPlenaryMeetings(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { id, number } = plenaryMeetings;
  const rows = await db.select({ id, number }).from(plenaryMeetings).where(inArray(id, ids));

  return rows.map((row) => ({ type: "plenary-meeting", ...row }));
}

async function findWorkEvents(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { eventId: id, locale, title: text } = organizationOfWorkEventTexts;
  const rows = await db.select({ id, locale, text }).from(organizationOfWorkEventTexts).where(inArray(id, ids));

  return groupTexts(rows, (row, titles) => ({ type: "work-event", id: row.id, titles }));
}

async function findDecisions(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { id, texts } = decisions;
  const rows = await db.select({ id, texts }).from(decisions).where(inArray(id, ids));

  return rows.map((row) => ({ type: "decision", ...row }));
}

async function findSilenceProcedures(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { id, texts } = silenceProcedures;
  const rows = await db.select({ id, texts }).from(silenceProcedures).where(inArray(id, ids));

  return rows.map((row) => ({ type: "silence-procedure", ...row }));
}

async function findFindings(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { id, kind, detail } = importFindings;
  const rows = await db.select({ id, kind, detail }).from(importFindings).where(inArray(id, ids));

  return rows.map((row) => ({ type: "finding", ...row }));
}

/** Leaves out the title of a draft: it is its delegation's own. */
async function findSubmissions(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { id, receiptNumber, title } = legislationSubmissions;
  const rows = await db.select({ id, receiptNumber, title }).from(legislationSubmissions).where(inArray(id, ids));

  return rows.map((row) => ({
    type: "legislation-submission",
    ...row,
    title: row.receiptNumber === null ? null : row.title,
  }));
}

async function findAccounts(db: Db, ids: string[]): Promise<AuditSubject[]> {
  const { id, name, email } = accounts;
  const rows = await db.select({ id, name, email }).from(accounts).where(inArray(id, ids)).orderBy(asc(id));

  return rows.map((row) => ({ type: "account", ...row }));
}

async function findStates(db: Db, codes: string[]): Promise<AuditSubject[]> {
  const { code, names } = states;
  const rows = await db.select({ code, names }).from(states).where(inArray(code, codes));

  return rows.map((row) => ({ type: "state", id: row.code, names: row.names }));
}

/** Groups rows by subject and collects its texts by language. */
function groupTexts<R extends { id: string; locale: Locale | null; text: string | null }, S>(
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
