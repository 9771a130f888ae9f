import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemMark, printItemNumber } from "@/app/_vocabulary/item-number";
import type { Inline, RichText } from "@/app/_vocabulary/rich-text";

/**
 * The whole agenda as lines in the order of reading, each footnote after the block that calls it.
 * A comparison with the source finds every sentence of it here, and none twice.
 */
export function printAgenda(agenda: Printable): string[] {
  const { locale, masthead, headings } = agenda;
  const notes = { count: 0 };

  return [
    masthead.organization,
    masthead.symbolLine,
    ...masthead.names.slice(0, -1),
    masthead.distributionLine,
    masthead.dateLine,
    masthead.languageLine,
    masthead.originalLine,
    masthead.translationLine,
    masthead.body,
    masthead.placeAndDates,
    headings.title,
    headings.agenda,
    ...printText(agenda.preface, notes),
    ...agenda.items.flatMap((item) => [item.segment, `${printItemMark(item.number, locale)} ${item.title}`]),
    headings.annotations,
    ...agenda.items.flatMap((item) => [
      item.annotated ? `${printItemMark(item.number, locale)} ${item.heading ?? item.title}` : undefined,
      ...printText(item.annotation, notes),
      item.documentationHeading,
      ...item.documents.map(({ title, symbol }) => `${title} (${symbol})`),
      ...printText(item.documentation, notes),
    ]),
    headings.annex,
    headings.organizationOfWork,
    agenda.table.header,
    ...printOrganization(agenda),
    ...agenda.table.unread.map(({ text }) => text),
    ...agenda.events.map(({ title }) => title),
    ...printText(agenda.notes, notes),
  ].flatMap((line) => line || []);
}

/** The part of an agenda that is printed. */
export type Printable = Pick<
  ReadAgenda,
  "locale" | "masthead" | "headings" | "preface" | "notes" | "items" | "table" | "plenaryMeetings" | "events"
>;

function printText(text: RichText, notes: { count: number }): string[] {
  return text.flatMap((block) => {
    if (block.type === "list")
      return block.items.flatMap(({ mark, content }) => printBlock(`${mark} `, content, notes));
    return printBlock(block.type === "quotation" ? "> " : "", block.content, notes);
  });
}

function printBlock(mark: string, content: Inline[], notes: { count: number }): string[] {
  const called: string[] = [];
  const texts = content.map((inline) => {
    if (inline.type !== "footnote") return inline.text;
    const number = superscript(++notes.count);
    called.push(`${number} ${inline.content.map(({ text }) => text).join("")}`);
    return number;
  });

  return [`${mark}${texts.join("")}`, ...called];
}

/** Prints each entry in its plenary meeting after assumptions; "(continued)" is derived. */
function printOrganization({ locale, items, plenaryMeetings, table }: Printable): string[] {
  const takenUp = new Set<string>();
  const lines: string[] = [];
  let printedDay = "";
  for (const plenaryMeeting of plenaryMeetings) {
    if (plenaryMeeting.day !== printedDay)
      lines.push(table.days.find(({ day }) => day === plenaryMeeting.day)?.printed ?? plenaryMeeting.day);
    printedDay = plenaryMeeting.day;
    const before = new Set(takenUp);
    plenaryMeeting.entries.forEach(({ item, description }, index) => {
      const continued = item !== null && before.has(item) ? getTranslator(locale, "agenda")("continued") : "";
      const title = description ?? items.find(({ number }) => number === item)?.title ?? "";
      const number = item === null ? "" : printItemNumber(item, locale);
      lines.push(`${index === 0 ? plenaryMeeting.printed : ""}\t${number}\t${title}${continued}`);
      if (item !== null) takenUp.add(item);
    });
  }

  return lines;
}

/** Prints a number in superscript digits: 12 is `¹²`. */
function superscript(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}
