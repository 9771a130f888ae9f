import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Day } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type ReadSession, readSessions } from "@/app/_vocabulary/ordinals/read-session";
import { zoneOfPlace } from "@/app/_vocabulary/places";
import { findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";
import { type ReadDate, readDates, textBesideDate } from "../dates";
import { LEXICONS } from "../lexicon";
import type { PrintedLine } from "./printed-lines";
import { bareHeading, TERMS } from "./terms";

/** What the part before the title says. What it does not say is undefined, never assumed. */
export interface Masthead {
  /** the organization above its organ, such as the United Nations */
  organization: string | undefined;
  /** the names above the session, from the highest organ to the body that meets */
  names: { line: number; text: string }[];
  session: Pick<ReadSession, "number" | "resumed"> | undefined;
  sessionLine: string | undefined;
  /** every symbol of the document: several where it is of several bodies */
  symbols: string[];
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
}

/** Names of the organization as mastheads print them. */
const ORGANIZATIONS = [
  "الأمم المتحدة",
  "联合国",
  "United Nations",
  "Nations Unies",
  "Организация Объединенных Наций",
  "Naciones Unidas",
];

/** The original language as mastheads name it, in English, French, Spanish and by itself. */
const LANGUAGE_STEMS: Record<Locale, RegExp> = {
  ar: /^arab|^árabe|^العربية|^عربي/iu,
  zh: /^chin|^中文/iu,
  en: /^engl|^angl|^ingl|^английск/iu,
  fr: /^fren|^fran|^французск/iu,
  ru: /^rus|^русск/iu,
  es: /^span|^espa|^испанск/iu,
};

/** The number of production, and the bar code. */
const PRODUCTION =
  /\b[A-Z]{1,3}\.\s?\d{2}-\s?(?:\d{3,})?(?:\s*\([A-Z]\))?(?:\s+[A-Z]{2})?(?:\s+\d{6})*(?!\S)|\*\d{6,}[A-Z]?\*|^(?:[A-Z]{1,3}\s+)?\d{6}(?:\s+\d{6})*$|^Ref\. \S+(?: - [\d/]+)?$/gu;

/** Several things may stand on one line: each is taken out of it, and what is left is a name. */
class MastheadReader {
  readonly masthead: Masthead = {
    organization: undefined,
    names: [],
    session: undefined,
    sessionLine: undefined,
    symbols: [],
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
  };

  private readonly locale: Locale;
  /** what the line before left, which a name on this line may continue */
  private openName: { line: number; text: string } | undefined;
  /** the lines after "Item 2 of the provisional agenda" are the title of the item */
  private isAfterItemLine = false;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  read(line: PrintedLine): void {
    const { masthead } = this;
    const terms = TERMS[this.locale];
    let rest = line.text;
    if (LEXICONS[this.locale].unofficialTranslation.test(rest)) {
      masthead.translationLine ??= rest;
      this.takeSymbols(rest);
      return;
    }
    if (terms.agendaItemLine.test(bareHeading(rest))) {
      masthead.agendaItemLines.push(rest);
      this.isAfterItemLine = true;
      return;
    }
    if (terms.issueNote.test(rest)) {
      masthead.issueNotes.push(rest);
      return;
    }
    if (terms.submittedBy.test(rest) && masthead.placeLine !== undefined) {
      masthead.submittedBy ??= rest;
      return;
    }
    rest = rest.replace(PRODUCTION, " ");
    rest = this.takeSymbols(rest);
    rest = this.takeDistribution(rest);
    rest = this.takeOriginal(rest);
    rest = this.takeAgendaItem(rest);
    rest = this.takeSession(rest, line);
    rest = this.takeDates(rest, line);
    rest = this.takeLanguage(rest);
    rest = this.takeOrganization(rest);
    this.takeName(rest, line);
  }

  private takeSymbols(text: string): string {
    let rest = text;
    for (const { symbol, parts } of findPrintedSymbols(text)) {
      for (const part of parts) if (!this.masthead.symbols.includes(part)) this.masthead.symbols.push(part);
      rest = rest.replace(symbol, " ");
    }

    return rest === text ? text : rest.replace(/^\s*\*{1,3}\s*$/, " ");
  }

  private takeDistribution(text: string): string {
    const match = TERMS[this.locale].distribution.exec(text) ?? TERMS.en.distribution.exec(text);
    if (!match) return text;
    const printed = match.groups?.distribution ?? match[0];
    this.masthead.distribution ??= /limit|огранич/iu.test(printed)
      ? "limited"
      : /restr|reserv/iu.test(printed)
        ? "restricted"
        : "general";

    return text.replace(match[0], " ");
  }

  private takeOriginal(text: string): string {
    const match = TERMS[this.locale].original.exec(text) ?? TERMS.en.original.exec(text);
    if (!match) return text;
    const [first = ""] = (match.groups?.languages ?? "").split(/\s*[,/]\s*|\s+(?:and|et|y)\s+/u);
    this.masthead.originalLanguage ??= languageNamed(first);

    return text.replace(match[0], " ");
  }

  private takeAgendaItem(text: string): string {
    // "Twentieth session Vienna, 11–15 April 2011 Item 2 of the provisional agenda"
    const words = text.split(" ");
    for (let from = 1; from < words.length; from++) {
      const tail = words.slice(from).join(" ");
      if (!TERMS[this.locale].agendaItemLine.test(tail)) continue;
      this.masthead.agendaItemLines.push(tail);
      this.isAfterItemLine = true;

      return words.slice(0, from).join(" ");
    }

    return text;
  }

  private takeSession(text: string, { line }: PrintedLine): string {
    const [session] = readSessions(text, this.locale);
    if (!session || this.masthead.session) return text;
    const { number, resumed } = session;
    // A session in the middle of a sentence is not that of the masthead.
    const before = text.slice(0, session.from).trim();
    if (before.length > 120 || /\p{Ll}$/u.test(before)) return text;
    this.masthead.session = { number, resumed };
    this.masthead.sessionLine = text.slice(session.from, session.to);
    this.closeName();
    if (before) this.takeName(before, { line, text: before, continues: false, isHeading: false, block: 0 });

    return text.slice(session.to);
  }

  private takeDates(text: string, { line }: PrintedLine): string {
    const dates = [this.locale, ...LOCALES].flatMap((locale) =>
      readDates(text, LEXICONS[locale]).map((date) => ({ date, locale })),
    );
    const [found] = dates;
    if (!found?.date.days) return text;
    const { date, locale } = found;
    const beside = textBesideDate(text, date, LEXICONS[locale]);
    const placed = this.placeOf(text, date);
    const isMeeting = date.days && (date.days.length > 1 || placed !== undefined) && !this.masthead.placeLine;
    if (isMeeting && date.days) {
      this.masthead.days = [...new Set(date.days)].sort();
      this.masthead.placeAndDates = text.trim();
      this.masthead.placeLine = line;
      this.masthead.place = placed ?? (beside.trim() || undefined);
      this.masthead.timeZone = this.masthead.place ? zoneOf(this.masthead.place) : undefined;
      this.closeName();

      return "";
    }
    if (this.masthead.issuedOn) return text;
    this.masthead.issuedOn = found.date.days[0];

    return beside;
  }

  /** Returns the place before or, in Chinese, after the dates. */
  private placeOf(text: string, date: ReadDate): string | undefined {
    const before = text
      .slice(0, date.index)
      .replace(/[\s,،，:]+$/u, "")
      .trim();
    const after = text
      .slice(date.index + date.printed.length)
      .replace(/^\s*(?:года|г\.)?[\s,，、]+/u, "")
      .trim();
    if (before && /[,،，]\s*$/u.test(text.slice(0, date.index))) return before;
    if (before && zoneOf(before)) return before;

    return after && zoneOf(after) ? after : undefined;
  }

  private takeLanguage(text: string): string {
    const word = text.trim();
    const language = languageNamed(word);
    if (!language || /\s/.test(word)) return text;
    this.masthead.language ??= language;

    return "";
  }

  private takeOrganization(text: string): string {
    const name = ORGANIZATIONS.find((each) => text.trim().toLowerCase().startsWith(each.toLowerCase()));
    if (!name || this.masthead.organization) return text;
    const rest = text.trim().slice(name.length).trim();
    // "Organisation des Nations Unies pour le développement industriel" is one name.
    if (/^\p{Ll}/u.test(rest)) return text;
    this.masthead.organization = text.trim().slice(0, name.length);

    return /^[A-Z]$/.test(rest) ? "" : rest;
  }

  private takeName(text: string, { line }: PrintedLine): void {
    const name = text
      .replace(/\s+/g, " ")
      .replace(/^[\s*.,;:–-]+|[\s*,;:–-]+$/gu, "")
      .trim();
    if (!name || !/\p{L}{2}/u.test(name)) {
      if (!text.trim()) return;
      return;
    }
    if (this.isAfterItemLine) {
      this.masthead.agendaItemLines.push(name);
      return;
    }
    if (this.openName && continuesName(this.openName.text, name)) {
      this.openName.text = joinName(this.openName.text, name);
      return;
    }
    this.openName = { line, text: name };
    this.masthead.names.push(this.openName);
  }

  private closeName(): void {
    this.openName = undefined;
  }
}

/** Reads the lines before the title of an agenda. */
export function readMasthead(lines: PrintedLine[], locale: Locale): Masthead {
  const reader = new MastheadReader(locale);
  for (const line of joinDivided(lines)) reader.read(line);

  return reader.masthead;
}

/**
 * Joins what the type of a masthead divides: `E` and `/CN.15/2011/1`, whose first letters are set
 * apart, and "Distr." above "GENERAL".
 */
function joinDivided(lines: PrintedLine[]): PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const letters = before && /(?:^|\s)([A-Z]{1,5})$/.exec(before.text)?.[1];
    if (before && letters && /^\/[A-Z0-9]/.test(line.text)) {
      before.text = before.text.slice(0, -letters.length).trim();
      joined.push({ ...line, text: letters + line.text });
    } else if (before && /(?:Distr\.?|Original)\s*[.:：]?$/i.test(before.text))
      before.text = `${before.text.replace(/[.:：\s]+$/u, "")}: ${line.text}`;
    else joined.push({ ...line });
  }

  return joined;
}

/** A name goes on where it breaks off, or where the next line does not begin one. */
function continuesName(before: string, next: string): boolean {
  if (/^\p{Ll}/u.test(next)) return true;

  return /(?<!\p{L})(?:of|the|to|for|on|in|and|against|with|de|la|le|les|des|du|et|à|aux?|pour|sur|contre|del|los|las|y|en|para|contra|по|и|о|об|в|для|против|на|في|من|على|إلى|لدى|the United Nations|Объединенных|Организации)$/iu.test(
    before,
  );
}

function joinName(before: string, next: string): string {
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(next) ? before + next : `${before} ${next}`;
}

function languageNamed(word: string): Locale | undefined {
  return LOCALES.find(
    (locale) => LANGUAGE_STEMS[locale].test(word.trim()) || LANGUAGE_NAMES[locale].toLowerCase() === word.toLowerCase(),
  );
}

/** Returns the time zone of a place, also where the State follows it. */
function zoneOf(place: string): string | undefined {
  return zoneOfPlace(place) ?? zoneOfPlace(place.split(/[,،，(（]/u)[0] ?? "");
}
