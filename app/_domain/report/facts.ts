import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import type { DecisionMaker, DecisionProcedure } from "@/app/_vocabulary/decisions";
import type { Day } from "@/app/_vocabulary/instants";
import { itemWithSubItems } from "@/app/_vocabulary/item-levels";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { NumberedMeeting } from "@/app/_vocabulary/meeting-ordinal";

/** The facts that a report states, independent of language. */
export interface ReportFacts {
  meeting: Required<NumberedMeeting> & {
    id: string;
    key: string;
    startsOn: Day;
    endsOn: Day;
    timeZone: string;
    places: LocalizedText;
  };
  body: { symbolSeries: string; names: LocalizedText; organNames: LocalizedText };
  /** language in which the meeting's documents are drafted */
  originalLanguage: Locale;
  /** symbol of the agenda, if known */
  agendaSymbol: string | undefined;
  /** in agenda order, sub-items after their item */
  items: ItemFacts[];
  /** as the meeting adopted its agenda; undefined while that is not recorded */
  adopted?: { items: ItemFacts[]; adoption: AgendaAdoption };
  plenaryMeetings: PlenaryMeetingFacts[];
  /** in the order of the list of documents */
  documents: { id: string; symbol: string; titles: LocalizedText; itemIds: string[] }[];
  /** the decisions on the meeting by their days */
  decisions: {
    id: string;
    madeBy: DecisionMaker;
    procedure: DecisionProcedure | null;
    decidedOn: Day;
    texts: LocalizedText;
  }[];
  /** States that submitted legislation, each once */
  statesWithLegislation: { code: string; names: LocalizedText }[];
}

export interface ItemFacts {
  id: string;
  parentId: string | null;
  number: string;
  titles: LocalizedText;
}

export interface PlenaryMeetingFacts {
  number: number;
  day: Day;
  startsAt: Date;
  itemIds: string[];
}

/**
 * Returns the items that a report deliberates on: all but the first (organizational matters) and
 * the last (adoption of the report), which chapters IV and V cover.
 */
export function itemsDeliberated(facts: Pick<ReportFacts, "items">): ItemFacts[] {
  return facts.items.filter((item) => item.parentId === null).slice(1, -1);
}

/** Returns the plenary meetings that take up an item or one of its sub-items, on any level. */
export function plenaryMeetingsOn(facts: Pick<ReportFacts, "items" | "plenaryMeetings">, itemId: string) {
  const family = itemWithSubItems(facts.items, { id: itemId, parentId: null }).map((item) => item.id);

  return facts.plenaryMeetings.filter((meeting) => meeting.itemIds.some((id) => family.includes(id)));
}
