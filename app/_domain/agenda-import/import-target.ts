import { and, eq, gte, inArray, isNull, like, lte, or } from "drizzle-orm";
import { seriesOfSymbol } from "@/app/_vocabulary/printed-symbols";
import { rootSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { bodies, meetingDocuments, meetings, treatyBodies } from "@/db/schema";
import { hasSymbol } from "../documents/has-symbol";
import type { NewBody } from "../meetings/create-body";
import type { ReadAgenda } from "./agenda";
import { foldTitle } from "./fold-title";

/** The meeting to which an agenda belongs: a stored one, or a new one of a body, which may be new too. */
export type ImportTarget = { meetingId: string } | { bodyKey: string } | { newBody: NewBody };

/** The meetings and bodies to which an agenda may belong. */
export interface ImportTargets {
  /** the one that its particulars determine; undefined if a person has to choose */
  target: ImportTarget | undefined;
  /** the meetings of its body that may be the same: their days overlap */
  meetings: { id: string; key: string }[];
  /** the bodies that its symbol or its names determine */
  bodies: string[];
}

/**
 * Finds the meeting of an agenda by its symbol, apart from revisions, or else by its body, session and
 * days; otherwise its body, by the series of its symbol or by its names. Never guesses between two.
 */
export async function findTargets(db: Database, agenda: ReadAgenda): Promise<ImportTargets> {
  const bySymbol = await findMeetingOfSymbol(db, agenda.symbol);
  if (bySymbol) return { target: { meetingId: bySymbol.id }, meetings: [bySymbol], bodies: [] };
  const found = await findBodies(db, agenda);
  const overlapping = await findOverlapping(db, found, agenda);
  const [same, other] = overlapping.filter((meeting) => isSameSession(meeting, agenda));
  const [body, otherBody] = found;
  const target = same
    ? other
      ? undefined
      : { meetingId: same.id }
    : body
      ? otherBody
        ? undefined
        : { bodyKey: body }
      : await proposeBody(db, agenda);

  return { target, meetings: overlapping.map(({ id, key }) => ({ id, key })), bodies: found };
}

async function findMeetingOfSymbol(db: Database, symbol: string | null) {
  if (!symbol) return undefined;
  const root = rootSymbol(symbol);
  const [found] = await db
    .select({ id: meetings.id, key: meetings.key })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(
      and(
        eq(meetingDocuments.kind, "annotated-provisional-agenda"),
        or(hasSymbol(root), like(meetingDocuments.symbolKey, `${root}/REV.%`)),
      ),
    )
    .limit(1);

  return found;
}

/** Returns the keys of the register's bodies that the symbol or the names determine. */
async function findBodies(db: Database, { symbol, session, masthead, locale }: ReadAgenda): Promise<string[]> {
  const series = seriesOf(symbol, session?.number);
  const bySeries = series.length
    ? await db.select({ key: bodies.key }).from(bodies).where(inArray(bodies.symbolSeries, series))
    : [];
  if (bySeries.length > 0) return bySeries.map(({ key }) => key);
  const name = fold(masthead.body);
  if (!name) return [];
  const all = await db.select({ key: bodies.key, names: bodies.names, series: bodies.symbolSeries }).from(bodies);

  // With a symbol of another series, a body of that name is another one: "Working Group".
  return all
    .filter(({ names, series: own }) => fold(names[locale]) === name && (series.length === 0 || series.includes(own)))
    .map(({ key }) => key);
}

/** The series of a symbol; a joint document has several. */
function seriesOf(symbol: string | null, session: number | undefined): string[] {
  return symbol ? symbol.split(/-(?=[A-Z]+\/)/).map((part) => seriesOfSymbol(part, session)) : [];
}

async function findOverlapping(db: Database, bodyKeys: string[], { masthead }: ReadAgenda) {
  const [first] = masthead.days;
  const last = masthead.days.at(-1);
  if (!first || !last || bodyKeys.length === 0) return [];

  return db
    .select({ id: meetings.id, key: meetings.key, ordinal: meetings.ordinal, resumed: meetings.resumed })
    .from(meetings)
    .where(
      and(
        inArray(meetings.bodyKey, bodyKeys),
        lte(meetings.startsOn, last),
        gte(meetings.endsOn, first),
        isNull(meetings.deletedAt),
      ),
    );
}

function isSameSession(meeting: { ordinal: number | null; resumed: number | null }, { session }: ReadAgenda): boolean {
  if (!session || meeting.ordinal === null) return true;

  return meeting.ordinal === session.number && meeting.resumed === session.resumed;
}

/** Proposes a body with its official names or, if these are not known, the names in the document. */
async function proposeBody(db: Database, agenda: ReadAgenda): Promise<ImportTarget | undefined> {
  const { masthead, locale } = agenda;
  const [series] = seriesOf(agenda.symbol, agenda.session?.number);
  if (!series) return undefined;
  const [known] = await db.select().from(treatyBodies).where(eq(treatyBodies.symbolSeries, series));
  if (known) return { newBody: { symbolSeries: series, names: known.names, organNames: known.organNames } };
  if (!masthead.body) return undefined;

  return {
    newBody: {
      symbolSeries: series,
      names: { [locale]: masthead.body },
      organNames: masthead.organ ? { [locale]: masthead.organ } : {},
    },
  };
}

function fold(name: string | null | undefined): string {
  return foldTitle(name ?? "").toLowerCase();
}
