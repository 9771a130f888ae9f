import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import type { ReadAgenda } from "./agenda";
import { compareDocuments, type DocumentComparison, type StoredDocument } from "./compare-documents";
import { keepsDays } from "./keeps-days";
import { matchItems } from "./match-items";
import type { AgendaItem } from "./read-items";
import { canonicalJson } from "./store-texts";
import { firstDifferentEntry, hasPrintedTime } from "./stored-plenary-meeting";
import { loadStructure } from "./structure";

/** The texts of an item that are compared. */
const TEXTS = ["title", "heading", "segment", "annotation", "documentation"] as const;

/** How an item of an agenda compares with the stored one. */
export interface ItemComparison {
  number: string;
  /** null: the item is new */
  before: { number: string; title: string | null } | null;
  /** the texts that differ from the stored ones in this language; empty if it has none yet */
  changed: (typeof TEXTS)[number][];
  /** people have edited the stored text, which differs: it stays unless they take the document's */
  isEdited: boolean;
}

/** The changes that an agenda makes to a stored meeting. */
export interface MeetingComparison {
  particulars: { field: "session" | "days" | "timeZone" | "place"; before: string }[];
  items: ItemComparison[];
  goneItems: { number: string; title: string }[];
  /** for each listed document in order */
  documents: DocumentComparison[];
  /** documents under items of the meeting that this agenda does not list; they stay */
  unlistedDocuments: StoredDocument[];
  /** for each plenary meeting in order */
  plenaryMeetings: ("new" | "changed" | "same")[];
  gonePlenaryMeetings: number;
}

/** Compares an agenda with the stored meeting: what is new, what changed and what is gone. */
export async function compareWithMeeting(
  db: Database,
  meetingId: string,
  agenda: ReadAgenda,
): Promise<MeetingComparison | undefined> {
  const [meeting] = await db.select().from(meetings).where(eq(meetings.id, meetingId));
  if (!meeting) return undefined;
  const structure = await loadStructure(db, meetingId);
  const { items, goneItems } = await compareItems(db, meetingId, agenda);
  const itemsBefore = new Map(items.flatMap(({ number, before }) => (before ? [[number, before.number]] : [])));
  const stored = structure.plenaryMeetings.filter(({ cancelled }) => !cancelled);
  const plenaryMeetings = agenda.plenaryMeetings.map((read, index) => {
    const other = structure.plenaryMeetings[index];
    if (!other) return "new" as const;
    const isSame = hasPrintedTime(other, read, meeting.timeZone) && firstDifferentEntry(other, read) === undefined;
    return isSame ? ("same" as const) : ("changed" as const);
  });

  return {
    particulars: compareParticulars(meeting, agenda, await keepsDays(db, meeting, agenda.masthead.days)),
    items,
    goneItems,
    ...(await compareDocuments(db, meetingId, agenda, itemsBefore)),
    plenaryMeetings,
    gonePlenaryMeetings:
      agenda.plenaryMeetings.length > 0 ? Math.max(0, stored.length - agenda.plenaryMeetings.length) : 0,
  };
}

function compareParticulars(
  meeting: typeof meetings.$inferSelect,
  { session, masthead, locale }: ReadAgenda,
  isMoved: boolean,
): MeetingComparison["particulars"] {
  const { ordinal, resumed, startsOn, endsOn, timeZone, places } = meeting;
  const [first, last] = [masthead.days[0], masthead.days.at(-1)];
  const isOtherSession = session !== null && (session.number !== ordinal || session.resumed !== resumed);
  const isOtherDays = !isMoved && first !== undefined && (first !== startsOn || last !== endsOn);
  const place = places[locale];

  return [
    ...(isOtherSession
      ? [{ field: "session" as const, before: [ordinal, resumed].filter((number) => number !== null).join("/") || "–" }]
      : []),
    ...(isOtherDays ? [{ field: "days" as const, before: `${startsOn} – ${endsOn}` }] : []),
    ...(!isMoved && masthead.timeZone && masthead.timeZone !== timeZone
      ? [{ field: "timeZone" as const, before: timeZone }]
      : []),
    ...(masthead.place && place && place !== masthead.place ? [{ field: "place" as const, before: place }] : []),
  ];
}

async function compareItems(db: Database, meetingId: string, { items, locale }: ReadAgenda) {
  const stored = await db
    .select({ number: agendaItems.number, text: agendaItemTexts })
    .from(agendaItems)
    .leftJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, locale)))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const pairs = matchItems(
    stored.map(({ number, text }) => ({ number, title: text?.title ?? "" })),
    items,
  );
  const kept = new Set(pairs.values());

  return {
    items: items.map((item, index) => compareItem(item, stored[pairs.get(index) ?? -1])),
    goneItems: stored
      .filter((_item, index) => !kept.has(index))
      .map(({ number, text }) => ({ number, title: text?.title ?? "" })),
  };
}

interface StoredItem {
  number: string;
  text: typeof agendaItemTexts.$inferSelect | null;
}

function compareItem(item: AgendaItem, stored: StoredItem | undefined): ItemComparison {
  const text = stored?.text;
  const changed = text ? TEXTS.filter((name) => canonicalJson(text[name]) !== canonicalJson(item[name])) : [];

  return {
    number: item.number,
    before: stored ? { number: stored.number, title: text?.title ?? null } : null,
    changed,
    isEdited: changed.length > 0 && text?.updatedBy !== null && text?.updatedBy !== undefined,
  };
}
