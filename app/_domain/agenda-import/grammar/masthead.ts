import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Day } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type ReadSession, readSessions } from "@/app/_vocabulary/ordinals/read-session";
import { zoneOfPlace } from "@/app/_vocabulary/places";
import { cutSymbols, findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";
import { type ReadDate, readDates, textBesideDate } from "../dates";
import { LEXICONS } from "../lexicon";
import { ORGANIZATION_NAMES } from "../organization-names";
import { isBodyName } from "./body-words";
import { continueName, joinDivided } from "./masthead-names";
import type { PrintedLine } from "./printed-lines";
import { bareHeading, TERMS } from "./terms";

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

/** The original language as mastheads name it, in English, French, Spanish and by itself. */
const LANGUAGE_STEMS: Record<Locale, RegExp> = {
  ar: /^arab|^árabe|^العربية|^عربي/iu,
  zh: /^chin|^中文/iu,
  en: /^engl|^angl|^ingl|^английск/iu,
  fr: /^fren|^fran|^французск/iu,
  ru: /^rus|^русск/iu,
  es: /^span|^espa|^испанск/iu,
};

/** The distribution alone on its line, as older documents print it. */
const DISTRIBUTION_ALONE = /^\s*(?<distribution>general|limited|restricted|générale|limitée|limitada)\s*$/iu;

/** The number of production, and the bar code. */
const PRODUCTION =
  /\b[A-Z]{1,3}\.\s?\d{2}-\s?(?:\d{3,})?(?:\s*\([A-Z]\))?(?:\s+[A-Z]{2})?(?:\s+\d{6})*(?!\S)|\*\d{6,}[A-Z]?\*|^(?:[A-Z]{1,3}\s+)?\d{6}(?:\s+\d{6})*$|^Ref\. \S+(?: - [\d/]+)?$/gu;

/** Reads lines of which each may have several particulars: each is taken out, and the rest is a name. */
class MastheadReader {
  readonly masthead: Masthead = {
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

  private readonly locale: Locale;
  /** the name of the line before, which this line may continue */
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
    this.takeName(rest, line.line, line.continues);
  }

  private takeSymbols(text: string): string {
    const symbols = findPrintedSymbols(text);
    const own = this.masthead.symbols;
    for (const { parts } of symbols)
      for (const part of parts) {
        if (own.includes(part)) continue;
        const isOwn = own.length === 0 || parts.includes(own[0] ?? "") || isOfJointDocument(own[0] ?? "", part);
        if (isOwn) own.push(part);
        else this.masthead.otherSymbols.push(part);
      }

    return symbols.length === 0 ? text : cutSymbols(text, symbols).replace(/^\s*\*{1,3}\s*$/, " ");
  }

  private takeDistribution(text: string): string {
    const match =
      TERMS[this.locale].distribution.exec(text) ?? TERMS.en.distribution.exec(text) ?? DISTRIBUTION_ALONE.exec(text);
    if (!match) return text;
    const printed = match.groups?.distribution ?? match[0];
    this.masthead.printed.distribution ||= match[0].trim();
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
    this.masthead.printed.originalLanguage ||= match[0].trim();

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
    const { number, resumed, word } = session;
    // A session in the middle of a sentence is not that of the masthead.
    const before = text.slice(0, session.from).trim();
    const isPart = PART.test(before);
    if (before.length > 120 || (/\p{Ll}$/u.test(before) && !isPart)) return text;
    this.masthead.session = { number, resumed, word };
    this.masthead.sessionLine = text.slice(session.from, session.to);
    this.closeName();
    if (before && !isPart) this.takeName(before, line);

    // "Twelfth session of the Committee"
    return text.slice(session.to).replace(/^\s*(?:of the|of|du|de la|des|de l[’']|del|de)(?:\s+|(?<=[’']))/iu, "");
  }

  private takeDates(text: string, { line }: PrintedLine): string {
    // Arabic, Chinese and Russian mastheads print the date of issue in English.
    const locale = [this.locale, ...LOCALES].find((each) => readDates(text, LEXICONS[each]).length > 0);
    const [date] = locale ? readDates(text, LEXICONS[locale]) : [];
    if (!locale || !date?.days) return text;
    const beside = textBesideDate(text, date, LEXICONS[locale]);
    const placed = this.placeOf(text, date);
    if ((date.days.length > 1 || placed !== undefined) && !this.masthead.placeLine) {
      this.masthead.days = [...new Set(date.days)].sort();
      this.masthead.placeAndDates = text.trim();
      this.masthead.placeLine = line;
      this.masthead.place = placed ?? (beside.trim() || undefined);
      this.masthead.timeZone = this.masthead.place ? zoneOf(this.masthead.place) : undefined;
      this.closeName();

      return "";
    }
    if (this.masthead.issuedOn) return text;
    this.masthead.issuedOn = date.days[0];
    this.masthead.printed.issuedOn = date.printed.trim();

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
    this.masthead.printed.language ||= word;

    return "";
  }

  /** Takes the name of the organization where it stands alone: the names of many organs begin with it. */
  private takeOrganization(text: string): string {
    const line = text.trim();
    const isOrganization = ORGANIZATION_NAMES.some((name) => name.toLowerCase() === line.toLowerCase());
    if (!isOrganization || this.masthead.organization) return text;
    this.masthead.organization = line;

    return "";
  }

  private takeName(text: string, line: number, continues = false): void {
    const name = text
      .replace(/\s+/g, " ")
      .replace(/^[\s*.,;:–-]+|[\s*,;:–-]+$/gu, "")
      .trim();
    if (!/\p{L}{2}/u.test(name) || LABEL.test(name)) return;
    if (this.isAfterItemLine) {
      this.masthead.agendaItemLines.push(name);
      return;
    }
    const isFullLine = continues && !isBodyName(name, this.locale);
    const continued = this.openName && continueName(this.openName.text, name, isFullLine);
    if (this.openName && continued) {
      this.openName.text = continued;
      return;
    }
    this.openName = { line, text: name };
    this.masthead.names.push(this.openName);
  }

  private closeName(): void {
    this.openName = undefined;
  }
}

/** A longer line is a paragraph, and no particular of a masthead. */
export const MAX_MASTHEAD_LINE = 400;

/** Reads the lines before the title of an agenda, none of them longer than `MAX_MASTHEAD_LINE`. */
export function readMasthead(lines: PrintedLine[], locale: Locale): Masthead {
  const reader = new MastheadReader(locale);
  for (const line of joinDivided(lines)) reader.read(line);

  return withBody(reader.masthead, locale);
}

/** "Second part of the first session" */
const PART = /(?<!\p{L})(?:part|partie|parte|част[ьи]|segment|volet)(?!\p{L})/iu;

/** The label of a particular that stands beside it. */
const LABEL =
  /^(?:date|fecha|дата|التاريخ|日期|language|langue|idioma|english only|anglais seulement|doc(?:ument)?\.?|documento|документ|وثيقة|文件)$/iu;

/** Sets apart the lines after the last name that has a word of bodies: they are none. */
function withBody(masthead: Masthead, locale: Locale): Masthead {
  const body = masthead.names.findLastIndex(({ text }) => isBodyName(text, locale));
  const names = body < 0 ? masthead.names : masthead.names.slice(0, body + 1);

  return {
    ...masthead,
    names,
    otherLines: masthead.names.slice(names.length),
    isBodyUncertain: body < 0,
  };
}

/** Documents of several bodies have one number: `E/CN.7/2024/3` and `E/CN.15/2024/3`. */
function isOfJointDocument(one: string, other: string): boolean {
  const [first, second] = [one, other].map((symbol) => /\/\d{4}\/.+$/.exec(symbol)?.[0]);

  return first !== undefined && first === second;
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
