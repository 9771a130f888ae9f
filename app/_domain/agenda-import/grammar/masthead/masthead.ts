import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ReadSession } from "@/app/_vocabulary/ordinals/read-session";

/** The part before the title. A particular that is not printed is undefined, never assumed. */
export interface Masthead {
  /** the organization above its organ, such as the United Nations */
  organization: string | undefined;
  /** the names above the session, from the highest organ to the body that meets */
  names: { line: number; text: string }[];
  /** lines among the names that name no body */
  otherLines: { line: number; text: string }[];
  /** no name has a word such as "Committee" */
  isBodyUncertain: boolean;
  session: Pick<ReadSession, "number" | "resumed" | "word"> | undefined;
  sessionLine: string | undefined;
  /** the symbol of the document; of a joint one, that of each body */
  symbols: string[];
  /** symbols of other documents, or a second one of this */
  otherSymbols: string[];
  distribution: Distribution | undefined;
  issuedOn: Day | undefined;
  language: Locale | undefined;
  originalLanguage: Locale | undefined;
  place: string | undefined;
  timeZone: string | undefined;
  days: Day[];
  placeAndDates: string | undefined;
  placeLine: number | undefined;
  /** the item under which the document is issued, with its title */
  agendaItemLines: string[];
  submittedBy: string | undefined;
  issueNotes: string[];
  /** "Unofficial translation of …" */
  translationLine: string | undefined;
  /** the particulars as printed */
  printed: { distribution: string; issuedOn: string; language: string; originalLanguage: string };
}

/** Returns a masthead in which nothing is printed. */
export function emptyMasthead(): Masthead {
  return {
    organization: undefined,
    names: [],
    otherLines: [],
    isBodyUncertain: false,
    session: undefined,
    sessionLine: undefined,
    symbols: [],
    otherSymbols: [],
    distribution: undefined,
    issuedOn: undefined,
    language: undefined,
    originalLanguage: undefined,
    place: undefined,
    timeZone: undefined,
    days: [],
    placeAndDates: undefined,
    placeLine: undefined,
    agendaItemLines: [],
    submittedBy: undefined,
    issueNotes: [],
    translationLine: undefined,
    printed: { distribution: "", issuedOn: "", language: "", originalLanguage: "" },
  };
}
