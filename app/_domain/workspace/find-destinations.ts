import { and, asc, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { isStaff } from "@/app/_vocabulary/viewer";
import {
  agendaItems,
  agendaItemTexts,
  legislationSubmissions,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  states,
} from "@/db/schema";
import { canManageAccounts } from "../accounts/policy";
import type { Context } from "../context";
import { readableDocuments } from "../documents/policy";
import { authorize } from "../errors";
import { canReadIncoming, readableSubmissions } from "../legislation/policy";
import { listNearestMeetings } from "../meetings/archive-queries";
import { isOfReadableMeeting, readableMeetings } from "../meetings/policy";
import type { MeetingSummary } from "../meetings/queries";
import { searchPortal } from "../search/queries";
import { findQuerySymbol } from "../search/query-symbol";
import { findMeetingsNamed } from "./find-meetings-named";
import { wordMatcher } from "./match-words";

interface DestinationQuery {
  /** as typed */
  query: string;
  locale: Locale;
  /** the meeting that the viewer works on: its items and documents come first */
  meetingKey: string | undefined;
  /** the most of each kind */
  limit: number;
}

/** An agenda item with its title in the reader's language, where it has one. */
export interface ItemDestination {
  id: string;
  meetingKey: string;
  number: string;
  title: { text: string; locale: Locale } | undefined;
}

/** A document with its title in the reader's language, where it has one. */
export interface DocumentDestination {
  id: string;
  meetingKey: string;
  symbol: string;
  title: { text: string; locale: Locale } | undefined;
}

/** A submission of legislation. */
export interface SubmissionDestination {
  id: string;
  meetingKey: string;
  receiptNumber: number;
  title: string;
  state: string;
}

/** A State, and the meeting at which it last submitted legislation, if the viewer may know. */
export interface StateDestination {
  code: string;
  name: string;
  submissions: number;
  meetingKey: string | undefined;
}

/** The things that what is typed may mean. */
export interface Destinations {
  meetings: MeetingSummary[];
  items: ItemDestination[];
  documents: DocumentDestination[];
  submissions: SubmissionDestination[];
  states: StateDestination[];
}

/** The latest submissions among which one is found by its words; by its number it is found among all. */
const LATEST_SUBMISSIONS = 300;

/** The meetings whose items and documents are found by the beginnings of words. */
const NEAREST = 8;

/**
 * Finds meetings, agenda items, documents, submissions and States by what is typed, of those that the viewer may read.
 * With nothing typed, the nearest meetings. Items of public meetings further away are found by the search.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff.
 */
export async function findDestinations(
  context: Pick<Context, "db" | "viewer" | "now">,
  { query, locale, meetingKey, limit }: DestinationQuery,
): Promise<Destinations> {
  authorize(isStaff(context.viewer), "go to anything");

  const nearest = await listNearestMeetings(context, NEAREST);
  if (query.trim() === "")
    return { meetings: nearest.slice(0, limit), items: [], documents: [], submissions: [], states: [] };
  const matches = wordMatcher(query);
  const search = { ...context, query, locale, meetingKey, limit, matches };
  const near = [...new Set([...(meetingKey ? [meetingKey] : []), ...nearest.map(({ key }) => key)])];

  return {
    meetings: await findMeetingsNamed(search),
    items: await findItems(search, near),
    documents: await findDocuments(search, near),
    submissions: await findSubmissions(search),
    states: await findStates(search),
  };
}

type Search = Pick<Context, "db" | "viewer" | "now"> & DestinationQuery & { matches: ReturnType<typeof wordMatcher> };

/** Finds the items by the words of their titles, and those of the viewer's own meeting by number. */
async function findItems(search: Search, near: string[]): Promise<ItemDestination[]> {
  const { db, viewer, query, locale, meetingKey, limit, matches } = search;
  // Items that cite a document are not what its symbol means.
  if (findQuerySymbol(query)) return [];
  const number = readItemNumber(query);
  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      meetingKey: meetings.key,
      titles: sql<LocalizedText>`coalesce(jsonb_object_agg(${agendaItemTexts.locale}, ${agendaItemTexts.title})
        filter (where ${agendaItemTexts.locale} is not null), '{}')`,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(and(readableMeetings(viewer), inArray(meetings.key, near)))
    .groupBy(agendaItems.id, meetings.key)
    .orderBy(asc(agendaItems.position));
  const place = (row: (typeof rows)[number]) => near.indexOf(row.meetingKey);
  const found = rows
    .filter((row) => (row.number === number && row.meetingKey === meetingKey) || matches(Object.values(row.titles)))
    .sort((one, other) => place(one) - place(other))
    .map(({ titles, ...row }) => ({ ...row, title: pickText(titles, locale) }));
  if (found.length >= limit) return found.slice(0, limit);
  const further = await searchPortal({ db, viewer }, { q: query, locale, kind: "agenda" });
  const known = new Set(rows.map(({ id }) => id));
  const others = further.outcome === "found" ? further.results.filter(({ subjectId }) => !known.has(subjectId)) : [];

  return [
    ...found,
    ...others.map(({ subjectId, label, title, locale: titleLocale, meeting }) => ({
      id: subjectId,
      number: label,
      meetingKey: meeting.key,
      title: { text: title.map(({ text }) => text).join(""), locale: titleLocale },
    })),
  ].slice(0, limit);
}

/** Finds the documents by any part of their symbol, and those of the nearest meetings by the words of their titles. */
async function findDocuments(search: Search, near: string[]): Promise<DocumentDestination[]> {
  const { db, viewer, query, locale, limit, matches } = search;
  const symbol = foldSymbol(query).replace(/[\\%_]/g, "\\$&");
  const { id, symbolKey, meetingId, issuedOn } = meetingDocuments;
  const hasPart = symbol.length > 1 ? sql`${symbolKey} like ${`%${symbol}%`}` : sql`false`;
  const named = await db
    .select({ id, title: sql<string>`string_agg(${meetingDocumentTexts.title}, ' ')` })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .innerJoin(meetingDocumentTexts, eq(meetingDocumentTexts.documentId, id))
    .where(and(readableDocuments(viewer), inArray(meetings.key, near)))
    .groupBy(id);
  const byTitle = named.filter(({ title }) => matches([title])).map((each) => each.id);
  const rows = await db
    .select({
      id,
      symbol: meetingDocuments.symbol,
      meetingKey: meetings.key,
      titles: sql<LocalizedText>`coalesce((select jsonb_object_agg(${meetingDocumentTexts.locale}, ${meetingDocumentTexts.title})
        from ${meetingDocumentTexts} where ${meetingDocumentTexts.documentId} = ${id}), '{}')`,
    })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(and(readableDocuments(viewer), or(hasPart, byTitle.length > 0 ? inArray(id, byTitle) : undefined)))
    .orderBy(
      desc(sql`starts_with(${symbolKey}, ${foldSymbol(query)})`),
      desc(meetings.startsOn),
      asc(issuedOn),
      asc(symbolKey),
    )
    .limit(limit);

  return rows.map(({ titles, ...row }) => ({ ...row, title: pickText(titles, locale) }));
}

/** Finds submissions by their receipt number, their title and their State. */
async function findSubmissions({
  db,
  viewer,
  query,
  locale,
  limit,
  matches,
}: Search): Promise<SubmissionDestination[]> {
  if (!canReadIncoming(viewer)) return [];
  const { id, receiptNumber, title, submittedAt, meetingId, stateCode } = legislationSubmissions;
  const number = /(?:^|\/)\s*(\d{1,9})\s*$/.exec(query.normalize("NFKC"))?.[1];
  const select = () =>
    db
      .select({ id, receiptNumber, title, meetingKey: meetings.key, stateCode, stateNames: states.names })
      .from(legislationSubmissions)
      .innerJoin(meetings, eq(meetings.id, meetingId))
      .innerJoin(states, eq(states.code, stateCode));
  const readable = and(readableSubmissions(viewer), readableMeetings(viewer));
  const numbered = number
    ? await select()
        .where(and(readable, eq(receiptNumber, Number(number))))
        .orderBy(desc(submittedAt))
        .limit(limit)
    : [];
  const latest = await select().where(readable).orderBy(desc(submittedAt)).limit(LATEST_SUBMISSIONS);
  const found = new Map(
    [
      ...numbered,
      ...latest.filter((each) =>
        matches([
          printReceiptNumber(each.meetingKey, each.receiptNumber ?? 0),
          each.title ?? "",
          each.stateCode,
          ...Object.values(each.stateNames),
        ]),
      ),
    ].map((each) => [each.id, each]),
  );

  return [...found.values()].slice(0, limit).map(({ stateNames, stateCode: code, ...each }) => ({
    ...each,
    receiptNumber: each.receiptNumber ?? 0,
    title: each.title ?? "",
    state: pickText(stateNames, locale)?.text ?? code,
  }));
}

/** Finds States by their names, for those who have a page about their work. */
async function findStates({ db, viewer, locale, limit, matches }: Search): Promise<StateDestination[]> {
  if (!canReadIncoming(viewer) && !canManageAccounts(viewer)) return [];
  const named = await db.select({ code: states.code, names: states.names }).from(states);
  const found = named.filter(({ code, names }) => matches([code, ...Object.values(names)])).slice(0, limit);
  if (found.length === 0) return [];
  const { stateCode, submittedAt, meetingId, status } = legislationSubmissions;
  const submitted = await db
    .select({
      code: stateCode,
      submissions: sql<number>`count(*)`.mapWith(Number),
      meetingKey: sql<string>`(array_agg(${meetings.key} order by ${submittedAt} desc))[1]`,
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(
      and(
        readableSubmissions(viewer),
        ne(status, "draft"),
        isOfReadableMeeting(viewer, meetingId),
        inArray(
          stateCode,
          found.map(({ code }) => code),
        ),
      ),
    )
    .groupBy(stateCode);

  return found.map(({ code, names }) => ({
    code,
    name: pickText(names, locale)?.text ?? code,
    submissions: 0,
    meetingKey: undefined,
    ...submitted.find((each) => each.code === code),
  }));
}
