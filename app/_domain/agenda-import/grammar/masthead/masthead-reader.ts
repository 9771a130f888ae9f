import { LEXICONS } from "@/app/_domain/agenda-import/lexicon";
import { withoutLetterSpacing } from "@/app/_vocabulary/letter-spacing";
import type { Locale } from "@/app/_vocabulary/locales";
import { readSessions } from "@/app/_vocabulary/ordinals/read-session";
import { bareHeading } from "../headings";
import type { PrintedLine } from "../printed-lines";
import { TERMS } from "../terms";
import { isBodyName } from "./body-words";
import { takeDistribution, takeLanguage, takeOrganization, takeOriginal, takeSymbols } from "./document-particulars";
import { emptyMasthead } from "./masthead";
import { continueName, goesOnInArabic, isAcronym, isRestOfName } from "./names";
import { isPlace, takeDates, zoneOf } from "./take-dates";

/** The number of production, and the bar code. */
const PRODUCTION =
  /\b[A-Z]{1,3}\.\s?\d{2}-\s?(?:\d{3,})?(?:\s*\([A-Z]\))?(?:\s+[A-Z]{2})?(?:\s+\d{6})*(?!\S)|\*\d{6,}[A-Z]?\*|^(?:[A-Z]{1,3}\s+)?\d{6}(?:\s+\d{6})*$|^Ref\. \S+(?: - [\d/]+)?$/gu;

/** Reads lines of which each may have several particulars: each is taken out, and the rest is a name. */
export class MastheadReader {
  readonly masthead = emptyMasthead();

  private readonly locale: Locale;
  /** the name of the line before, which this line may continue */
  private openName: { line: number; text: string } | undefined;
  /** that name ends with a comma */
  private isOpen = false;
  /** the lines after "Item 2 of the provisional agenda" are the title of the item */
  private isAfterItemLine = false;
  /** the line of the symbol: a place and a day after it are those of the issue */
  private symbolLine: number | undefined;
  private lineBefore: number | undefined;
  private lastLine: number | undefined;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  read(line: PrintedLine): void {
    const { masthead } = this;
    if (line.line !== this.lastLine) this.lineBefore = this.lastLine;
    this.lastLine = line.line;
    const terms = TERMS[this.locale];
    let rest = line.text;
    if (terms.unofficialTranslation.test(rest)) {
      masthead.translationLine ??= rest;
      takeSymbols(rest, masthead);
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
    const count = masthead.symbols.length;
    rest = takeSymbols(rest, masthead);
    const isAfterSymbol = this.symbolLine !== undefined && this.lineBefore === this.symbolLine;
    if (masthead.symbols.length > count) this.symbolLine = line.line;
    rest = takeDistribution(rest, masthead, this.locale);
    rest = takeOriginal(rest, masthead, this.locale);
    rest = this.takeAgendaItem(rest);
    rest = this.takeSession(rest, line);
    const { placeLine } = masthead;
    rest = takeDates({ line: line.line, text: rest }, masthead, this.locale, isAfterSymbol);
    if (masthead.placeLine !== placeLine) this.closeName();
    rest = takeLanguage(rest, masthead);
    rest = takeOrganization(rest, masthead);
    this.takeName(rest, line.line, line.continues);
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

  private takeName(text: string, line: number, continues = false): void {
    const isOpen = /[,،，]\s*$/u.test(text);
    const name = withoutLetterSpacing(text)
      .replace(/\s+/g, " ")
      .replace(/^[\s*.,;:–-]+|[\s*,;:–-]+$/gu, "")
      .trim();
    if (!/\p{L}{2}/u.test(name) || LABEL.test(name)) return;
    if (this.isAfterItemLine) {
      this.masthead.agendaItemLines.push(name);
      return;
    }
    const { masthead } = this;
    const isBesideDays = masthead.placeLine !== undefined && masthead.place === undefined;
    if (isBesideDays && !isBodyName(name, this.locale) && isPlace(name)) {
      masthead.place = name;
      masthead.timeZone = zoneOf(name);
      return;
    }
    if (isAcronym(name) || isMonth(name, this.locale)) {
      this.masthead.otherLines.push({ line, text: name });
      return;
    }
    const isBody = isBodyName(name, this.locale);
    const isRest =
      !isBody &&
      this.openName !== undefined &&
      (isRestOfName(this.openName.text, name) || goesOnInArabic(this.openName.text, name));
    const { openName } = this;
    const before = openName && `${openName.text}${this.isOpen ? "," : ""}`;
    const continued =
      before && continueName(before, name, (continues && !isBody) || isRest || (this.isOpen && !isBody));
    this.isOpen = isOpen;
    if (openName && continued) {
      openName.text = continued;
      return;
    }
    this.openName = { line, text: name };
    this.masthead.names.push(this.openName);
  }

  private closeName(): void {
    this.openName = undefined;
  }
}

/** "December 1996": a date of issue without a day. */
function isMonth(text: string, locale: Locale): boolean {
  const [, month, year] = /^(\p{L}+)\s+(?:de\s+)?(\d{4})$/u.exec(text) ?? [];

  return (
    year !== undefined &&
    LEXICONS[locale].months.some((forms) => forms.some((form) => form.toLowerCase() === month?.toLowerCase()))
  );
}

/** "Second part of the first session" */
const PART = /(?<!\p{L})(?:part|partie|parte|част[ьи]|segment|volet)(?!\p{L})/iu;

/** The label of a particular that stands beside it. */
const LABEL =
  /^(?:date|fecha|дата|التاريخ|日期|language|langue|idioma|english only|anglais seulement|doc(?:ument)?\.?|documento|документ|وثيقة|文件)$/iu;
