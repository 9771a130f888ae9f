import { and, asc, eq } from "drizzle-orm";
import { dayOf, formatDay, formatTime } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  meetingDocumentItems,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
} from "@/db/schema";
import { readAgendaText } from "../support/agenda-text";
import type { Printable } from "./print-agenda";
import { seed } from "./seed";

/**
 * Loads the agenda in one language from the database in printable form; the annex's header and
 * times are the portal's own.
 */
export async function storedAgenda(db: Database, key: string, locale: Locale, header: string): Promise<Printable> {
  const [meeting] = await db.select().from(meetings).where(eq(meetings.key, key));
  const meetingId = meeting!.id; // the test imported it
  const [version] = await db
    .select()
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.locale, locale)));
  const items = await db
    .select({ item: agendaItems, text: agendaItemTexts })
    .from(agendaItems)
    .innerJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, locale)))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const documents = await db
    .select({ itemId: meetingDocumentItems.itemId, document: meetingDocuments, title: meetingDocumentTexts.title })
    .from(meetingDocumentItems)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentItems.documentId))
    .innerJoin(
      meetingDocumentTexts,
      and(eq(meetingDocumentTexts.documentId, meetingDocuments.id), eq(meetingDocumentTexts.locale, locale)),
    )
    .orderBy(asc(meetingDocuments.position));
  const rows = await db
    .select()
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meetingId))
    .orderBy(asc(plenaryMeetings.number));
  const entries = await db
    .select({
      plenaryMeetingId: organizationOfWorkEntries.plenaryMeetingId,
      item: agendaItems.number,
      description: organizationOfWorkEntryTexts.description,
    })
    .from(organizationOfWorkEntries)
    .leftJoin(agendaItems, eq(agendaItems.id, organizationOfWorkEntries.itemId))
    .leftJoin(
      organizationOfWorkEntryTexts,
      and(
        eq(organizationOfWorkEntryTexts.entryId, organizationOfWorkEntries.id),
        eq(organizationOfWorkEntryTexts.locale, locale),
      ),
    )
    .orderBy(asc(organizationOfWorkEntries.position));
  const zone = meeting!.timeZone; // as above
  // Headings are the portal's own, and not stored.
  const { headings, items: printed } = readAgendaText(seed(locale));
  const documentation = printed.find(({ documentationHeading }) => documentationHeading)?.documentationHeading ?? null;
  const numberOf = new Map(items.map(({ item }) => [item.id, item.number]));

  return {
    locale,
    masthead: {
      ...version!, // as above
      organization: null,
      names: [version!.organ, version!.workingGroup], // as above
      body: version!.workingGroup, // as above
      symbolLine: "",
      translationLine: "",
      distribution: "general",
      issuedOn: null,
      originalLanguage: null,
      place: "",
      timeZone: zone,
      days: [],
      placeLine: 0,
    },
    headings: { ...headings, title: version!.title }, // as above
    preface: version!.preface, // as above
    notes: version!.notes, // as above
    events: [],
    items: items.map(({ item, text }) => {
      const own = documents.filter(({ itemId }) => itemId === item.id);
      return {
        number: item.number,
        parent: item.parentId === null ? null : (numberOf.get(item.parentId) ?? null),
        line: 0,
        title: text.title,
        heading: text.heading,
        segment: text.segment,
        annotatedWith: null,
        annotationLine: 0,
        annotated: true,
        annotation: text.annotation,
        documentationHeading: own.length || text.documentation.length ? documentation : null,
        documents: own.map(({ document, title }) => ({ symbol: document.symbol, title, kind: "other", line: 0 })),
        documentation: text.documentation,
        noDocumentExpected: item.noDocumentExpected,
      };
    }),
    table: {
      header,
      unread: [],
      days: [...new Set(rows.map(({ startsAt }) => dayOf(startsAt, zone)))].map((day) => ({
        day,
        line: 0,
        printed: formatDay(day, locale, { weekday: true }).replace("日星期", "日，星期"),
      })),
    },
    plenaryMeetings: rows.map(({ id, startsAt, endsAt }) => ({
      day: dayOf(startsAt, zone),
      start: "",
      end: "",
      line: 0,
      printed: `${formatTime(startsAt, locale, zone)}至${formatTime(endsAt, locale, zone)}`.replace(
        /^下午(.*)下午/,
        "下午$1",
      ),
      entries: entries
        .filter(({ plenaryMeetingId }) => plenaryMeetingId === id)
        .map(({ item, description }) => ({
          item,
          description,
          continued: false,
          line: 0,
        })),
    })),
  };
}
