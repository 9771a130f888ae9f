import type { Day } from "@/app/_vocabulary/instants";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { AgendaSession, ReadAgenda } from "../agenda";
import type { ImportTarget } from "../import-target";
import type { SourceFormat } from "../source-document";

/** Why a file is no part of a draft: `code` is a key under `imports.refused` or `findings.unfit`. */
export interface DraftRefusal {
  code: string;
  params: Record<string, string | number>;
}

/** The particulars of a draft that all its languages share, as far as a person has determined them. */
export interface DraftParticulars {
  target?: ImportTarget;
  symbol?: string;
  /** null: the meeting has no number */
  session?: AgendaSession | null;
  /** the first and the last */
  days?: [Day, Day];
  timeZone?: string;
  /** the numbers of items whose edited texts the document's shall replace, by language */
  takePrinted?: Partial<Record<Locale, string[]>>;
  /** the files that were refused when files were last added */
  refusals?: DraftRefusal[];
  /** the drafts of the files that were last added, where these were agendas of several meetings */
  divided?: DraftPart[];
}

/** The files that went to one of several drafts. */
export interface DraftPart {
  draftId: string;
  symbol: string | null;
  names: string[];
}

/** A line of a source as printed, for comparison. */
export interface SourceLine {
  line: number;
  text: string;
}

/** An agenda as read from its file, with the lines of the file. */
export interface ReadSourceAgenda {
  agenda: ReadAgenda;
  lines: SourceLine[];
}

/** A file of a draft with the agenda in its language. */
export interface DraftSource {
  id: string;
  name: string;
  format: SourceFormat;
  fileId: string;
  sha256: string;
  size: number;
  locale: Locale;
  /** as read */
  read: ReadSourceAgenda;
  /** as corrected */
  agenda: ReadAgenda;
}

/** A body of the register. */
export interface RegisteredBody {
  key: string;
  symbolSeries: string;
  names: LocalizedText;
  organNames: LocalizedText;
}

/** Returns the agenda of a source with the particulars that a person has determined. */
export function withParticulars(
  agenda: ReadAgenda,
  { target, symbol, session, days, timeZone }: DraftParticulars,
  body: Pick<RegisteredBody, "names" | "organNames"> | undefined,
): ReadAgenda {
  const { masthead, locale } = agenda;
  // The choice of a person precedes the document.
  const name = (printed: string | null, names: LocalizedText | undefined) =>
    (target && names?.[locale]) || printed || names?.[locale] || null;
  const settled: Record<string, unknown> = {
    "symbol-assumed": symbol,
    "session-assumed": session,
    "dates-assumed": days,
    "zone-assumed": timeZone,
  };

  return {
    ...agenda,
    symbol: symbol ?? agenda.symbol,
    session: session === undefined ? agenda.session : session,
    masthead: {
      ...masthead,
      body: name(masthead.body, body?.names),
      organ: name(masthead.organ, body?.organNames),
      days: days ? daysBetween(masthead.days, days) : masthead.days,
      timeZone: timeZone ?? masthead.timeZone,
    },
    findings: agenda.findings.filter(({ kind }) => settled[kind] === undefined),
  };
}

/** Returns the printed days within the first and last one, which are among them. */
function daysBetween(printed: Day[], [first, last]: [Day, Day]): Day[] {
  const between = printed.filter((day) => day > first && day < last);

  return [...new Set([first, ...between, last])];
}
