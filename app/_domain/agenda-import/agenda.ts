import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingDesignation } from "@/app/_vocabulary/meeting-ordinal";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { Finding } from "./findings";
import type { Heading } from "./grammar/terms/terms";
import type { AgendaItem } from "./read-items";
import type { ReadEvent, ReadPlenaryMeeting } from "./read-plenary-meetings";
import type { SourceFormat } from "./source-document";

/**
 * An annotated provisional agenda, ready to be stored: everything that its document contains, what is
 * assumed, and what contradicts itself. It is plain JSON. A particular that is not known is null.
 */
export interface ReadAgenda {
  locale: Locale;
  format: SourceFormat;
  /** an unofficial translation, not the document itself */
  isUnofficial: boolean;
  masthead: AgendaMasthead;
  /** the document's own symbol; a joint document has those of several bodies, joined by hyphens */
  symbol: string | null;
  session: AgendaSession | null;
  /** the headings as printed, each if the document has it */
  headings: Partial<Record<Heading, string>> & { title: string };
  titleLine: number;
  /** paragraphs before the first item, and introductory parts */
  preface: RichText;
  /** parts that belong to no item, notes on the masthead or on titles, and notes without a call */
  notes: RichText;
  items: AgendaItem[];
  /** the header of the programme's table, its days and the lines that are not understood, as printed */
  table: { header: string | null; days: { day: Day; line: number; printed: string }[]; unread: UnreadLine[] };
  /** the plenary meetings in order, after assumptions */
  plenaryMeetings: ReadPlenaryMeeting[];
  /** what the programme has beside plenary meetings */
  events: ReadEvent[];
  /** it announces interpretation in the six official languages; absent in drafts of earlier versions */
  hasInterpretation?: boolean;
  findings: Finding[];
}

/** The number of a session or a meeting of the body, and of its resumption. */
export interface AgendaSession {
  number: number;
  resumed: number | null;
  /** what the body calls it */
  designation: MeetingDesignation;
}

/** The particulars of the masthead. */
export interface AgendaMasthead {
  organization: string | null;
  organ: string | null;
  body: string | null;
  /** every name above the session, from the highest organ to the body */
  names: string[];
  place: string | null;
  timeZone: string | null;
  days: Day[];
  /** the lines as printed, empty where there is none */
  placeAndDates: string;
  distributionLine: string;
  dateLine: string;
  languageLine: string;
  originalLine: string;
  translationLine: string;
  symbolLine: string;
  distribution: Distribution;
  issuedOn: Day | null;
  originalLanguage: Locale | null;
  /** the line of the place and dates in the source */
  placeLine: number;
}

interface UnreadLine {
  line: number;
  text: string;
}

/** An agenda with the symbol that it must have to be stored. */
export type StorableAgenda = ReadAgenda & { symbol: string };
