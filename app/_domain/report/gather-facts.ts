import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { isAnnotatedAgenda } from "@/app/_vocabulary/agenda-document";
import { dayOf } from "@/app/_vocabulary/instants";
import { isLocale, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  bodies,
  meetingDocumentItems,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  organizationOfWorkEntries,
  plenaryMeetings,
} from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { readEditionContent } from "../agenda-editions/content";
import type { Context } from "../context";
import { listDecisions } from "../decisions/queries";
import { authorize, notFound } from "../errors";
import { listStatesWithLegislation } from "../legislation/queries";
import type { ReportFacts } from "./facts";
import { canDraftReport } from "./policy";

/**
 * Gathers the facts that a report states about a meeting.
 *
 * @throws {DomainError} `forbidden` unless the viewer may draft the report; `not-found` for an
 * unknown meeting.
 */
export async function gatherFacts(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<ReportFacts> {
  authorize(canDraftReport(viewer), "gather what a report states");

  const [found] = await db
    .select()
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.key, meetingKey));
  if (!found) throw notFound();
  const { meetings: meeting, bodies: body } = found;
  const documents = await gatherDocuments(db, meeting.id);
  const agenda = documents.find(isAnnotatedAgenda);

  return {
    meeting,
    body,
    originalLanguage: agenda?.originalLanguage ?? "en",
    agendaSymbol: agenda?.symbol,
    items: await gatherItems(db, meeting.id),
    ...(await gatherAdopted(db, meeting.id)),
    plenaryMeetings: await gatherPlenaryMeetings(db, meeting.id, meeting.timeZone),
    documents: documents.filter((document) => !["draft-report", "report"].includes(document.kind)),
    decisions: await listDecisions({ db, viewer }, meeting.id),
    statesWithLegislation: await listStatesWithLegislation({ db, viewer }, meeting.id),
  };
}

async function gatherItems(db: Database, meetingId: string): Promise<ReportFacts["items"]> {
  const items = await db
    .select({ id: agendaItems.id, parentId: agendaItems.parentId, number: agendaItems.number })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const texts = await db
    .select({ of: agendaItemTexts.itemId, locale: agendaItemTexts.locale, title: agendaItemTexts.title })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(eq(agendaItems.meetingId, meetingId));

  return items.map((item) => ({ ...item, titles: titlesOf(item.id, texts) }));
}

/** Returns the agenda as it was adopted, which may differ from the working copy. */
async function gatherAdopted(db: Database, meetingId: string): Promise<Pick<ReportFacts, "adopted">> {
  const adopted = await findAdoption(db, meetingId);
  if (!adopted) return {};
  const content = await readEditionContent(db, adopted.id);
  const items = content.map(({ id, parentId, number, texts }) => ({
    ...{ id, parentId, number },
    titles: Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title])),
  }));

  return { adopted: { items, adoption: adopted.adoption } };
}

/** Lists the plenary meetings that were not cancelled; a report omits the others. */
async function gatherPlenaryMeetings(db: Database, meetingId: string, timeZone: string) {
  const found = await db
    .select({ id: plenaryMeetings.id, number: plenaryMeetings.number, startsAt: plenaryMeetings.startsAt })
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, meetingId), isNull(plenaryMeetings.cancelledAt)))
    .orderBy(asc(plenaryMeetings.number));
  const ids = found.map(({ id }) => id);
  const entries = await db
    .select({ of: organizationOfWorkEntries.plenaryMeetingId, itemId: organizationOfWorkEntries.itemId })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.plenaryMeetingId, ids));

  return found.map(({ id, number, startsAt }) => ({
    number,
    startsAt,
    day: dayOf(startsAt, timeZone),
    itemIds: entries.flatMap((entry) => (entry.of === id && entry.itemId ? [entry.itemId] : [])),
  }));
}

async function gatherDocuments(db: Database, meetingId: string) {
  const found = await db
    .select({
      id: meetingDocuments.id,
      symbol: meetingDocuments.symbol,
      kind: meetingDocuments.kind,
      originalLanguage: meetingDocuments.originalLanguage,
    })
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meetingId), isNull(meetingDocuments.reservedAt)))
    .orderBy(asc(meetingDocuments.position));
  const ids = found.map(({ id }) => id);
  const texts = await db
    .select({
      of: meetingDocumentTexts.documentId,
      locale: meetingDocumentTexts.locale,
      title: meetingDocumentTexts.title,
    })
    .from(meetingDocumentTexts)
    .where(inArray(meetingDocumentTexts.documentId, ids));
  const items = await db.select().from(meetingDocumentItems).where(inArray(meetingDocumentItems.documentId, ids));

  return found.map((document) => ({
    ...document,
    titles: titlesOf(document.id, texts),
    itemIds: items.flatMap(({ documentId, itemId }) => (documentId === document.id ? [itemId] : [])),
  }));
}

function titlesOf(id: string, texts: { of: string; locale: Locale; title: string }[]): LocalizedText {
  return Object.fromEntries(
    texts.filter((text) => text.of === id && isLocale(text.locale)).map(({ locale, title }) => [locale, title]),
  );
}
