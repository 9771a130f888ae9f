import type { Locale } from "@/app/_vocabulary/locales";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { bodySymbols, isSameSymbol } from "@/app/_vocabulary/symbol";
import type { ReadAgenda } from "../agenda";

/** The kinds of difference between two languages of an agenda. */
export const LANGUAGE_DIFFERENCES = [
  "symbol",
  "session",
  "days",
  "time-zone",
  "item-missing",
  "item-order",
  "paragraphs",
  "footnotes",
  "document-missing",
  "document-expected",
  "plenary-meeting",
  "plenary-meeting-items",
  "event",
] as const;

export type LanguageDifferenceKind = (typeof LANGUAGE_DIFFERENCES)[number];

/** A value in one language, with its line; null where the language has none. */
export interface LanguageValue {
  locale: Locale;
  value: string | null;
  line: number;
}

/** A difference between languages: the first one's value and each that differs from it. */
export interface LanguageDifference {
  kind: LanguageDifferenceKind;
  /** the number of the item, the symbol, the day and time: what differs */
  subject: string;
  values: LanguageValue[];
}

type Valued = { value: string | null; line: number };

/**
 * Compares the agendas of one meeting by structure: items by their numbers, and by their place where
 * numbers differ; documents by symbol; plenary meetings by day and time.
 */
export function compareLanguages(agendas: ReadAgenda[]): LanguageDifference[] {
  if (agendas.length < 2) return [];
  const differ = (kind: LanguageDifferenceKind, subject: string, read: (agenda: ReadAgenda) => Valued) => {
    const values = agendas.map((agenda) => ({ locale: agenda.locale, ...read(agenda) }));

    return new Set(values.map(({ value }) => value)).size > 1 ? [{ kind, subject, values }] : [];
  };

  return [
    ...compareParticulars(differ),
    ...compareItems(agendas, differ),
    ...compareDocuments(agendas, differ),
    ...compareProgrammes(agendas, differ),
  ];
}

type Differ = (
  kind: LanguageDifferenceKind,
  subject: string,
  read: (agenda: ReadAgenda) => Valued,
) => LanguageDifference[];

function compareParticulars(differ: Differ): LanguageDifference[] {
  const atPlace = ({ masthead }: ReadAgenda) => ({ line: masthead.placeLine });

  return [
    ...compareSymbols(differ),
    ...differ("session", "", ({ session, titleLine: line }) => ({
      value: session && [session.number, session.resumed].filter((number) => number !== null).join("/"),
      line,
    })),
    ...differ("days", "", (agenda) => ({ value: agenda.masthead.days.join(", ") || null, ...atPlace(agenda) })),
    ...differ("time-zone", "", (agenda) => ({ value: agenda.masthead.timeZone, ...atPlace(agenda) })),
  ];
}

/** A language may print one symbol of a joint document. */
function compareSymbols(differ: Differ): LanguageDifference[] {
  return differ("symbol", "", ({ symbol, titleLine: line }) => ({ value: symbol, line })).filter(
    ({ values: [first, ...others] }) =>
      !others.every(({ value }) => value && first?.value && isSameSymbol(value, first.value)),
  );
}

function compareItems(agendas: ReadAgenda[], differ: Differ): LanguageDifference[] {
  const numbers = [...new Set(agendas.flatMap(({ items }) => items.map(({ number }) => number)))];
  const missing = numbers.flatMap((number) =>
    differ("item-missing", number, ({ items, titleLine }) => {
      const item = items.find((each) => each.number === number);
      // If the number differs, the item at its place is compared.
      const place = agendas[0]?.items.findIndex((each) => each.number === number) ?? -1;
      return { value: item ? "" : null, line: (item ?? items[place])?.line ?? titleLine };
    }).map((difference) => withTitles(difference, agendas)),
  );
  const shared = numbers.filter((number) => agendas.every(({ items }) => items.some((each) => each.number === number)));
  const order = differ("item-order", "", ({ items, titleLine: line }) => ({
    value: items
      .map(({ number }) => number)
      .filter((number) => shared.includes(number))
      .join(", "),
    line,
  }));
  const counted = shared.flatMap((number) => {
    const itemOf = ({ items }: ReadAgenda) => items.find((each) => each.number === number);
    return [
      ...differ("paragraphs", number, (agenda) => ({
        value: String(itemOf(agenda)?.annotation.length ?? 0),
        line: itemOf(agenda)?.annotationLine ?? agenda.titleLine,
      })),
      ...differ("footnotes", number, (agenda) => ({
        value: String(footnotesOf(itemOf(agenda)?.annotation ?? []).length),
        line: itemOf(agenda)?.annotationLine ?? agenda.titleLine,
      })),
      ...differ("document-expected", number, (agenda) => ({
        value: itemOf(agenda)?.noDocumentExpected ? "no" : "yes",
        line: itemOf(agenda)?.annotationLine ?? agenda.titleLine,
      })),
    ];
  });

  return [...missing, ...order, ...counted];
}

/** The value of an item is its title; where the number is missing, that of no item. */
function withTitles(difference: LanguageDifference, agendas: ReadAgenda[]): LanguageDifference {
  return {
    ...difference,
    values: difference.values.map((value) => {
      const agenda = agendas.find(({ locale }) => locale === value.locale);
      const item = agenda?.items.find(({ number }) => number === difference.subject);
      return { ...value, value: item ? item.title : null };
    }),
  };
}

function compareDocuments(agendas: ReadAgenda[], differ: Differ): LanguageDifference[] {
  const symbols = new Set(
    agendas.flatMap(({ items }) => items.flatMap(({ documents }) => documents.map(({ symbol }) => symbol))),
  );

  return withoutParts([...symbols]).flatMap((symbol) =>
    differ("document-missing", symbol, ({ items, titleLine }) => {
      const item = items.find(({ documents }) => documents.some((each) => isSameSymbol(each.symbol, symbol)));
      const document = item?.documents.find((each) => isSameSymbol(each.symbol, symbol));
      return { value: item?.number ?? null, line: document?.line ?? titleLine };
    }),
  );
}

/** Leaves out the symbol of one body where another language prints the joint symbol of the document. */
function withoutParts(symbols: string[]): string[] {
  return symbols.filter(
    (symbol, index) =>
      !symbols.some((other, place) => {
        const more = bodySymbols(other).length - bodySymbols(symbol).length;

        return place !== index && isSameSymbol(other, symbol) && (more > 0 || (more === 0 && place < index));
      }),
  );
}

function compareProgrammes(agendas: ReadAgenda[], differ: Differ): LanguageDifference[] {
  const timeOf = ({ day, start }: { day: string; start: string | null }) => `${day} ${start ?? ""}`.trim();
  const times = [...new Set(agendas.flatMap(({ plenaryMeetings }) => plenaryMeetings.map(timeOf)))].sort();
  const eventTimes = [
    ...new Set(agendas.flatMap(({ events }) => events.map((event) => `${timeOf(event)} ${event.kind}`))),
  ].sort();

  return [
    ...times.flatMap((time) => {
      const meetingOf = ({ plenaryMeetings }: ReadAgenda) => plenaryMeetings.find((each) => timeOf(each) === time);
      const ends = differ("plenary-meeting", time, (agenda) => ({
        value: meetingOf(agenda)?.end ?? null,
        line: meetingOf(agenda)?.line ?? agenda.titleLine,
      }));
      return ends.length > 0
        ? ends
        : differ("plenary-meeting-items", time, (agenda) => ({
            value: (meetingOf(agenda)?.entries ?? []).map(({ item }) => item ?? "–").join(", "),
            line: meetingOf(agenda)?.line ?? agenda.titleLine,
          }));
    }),
    ...eventTimes.flatMap((time) => {
      const eventOf = ({ events }: ReadAgenda) => events.find((each) => `${timeOf(each)} ${each.kind}` === time);
      return differ("event", time.slice(0, time.lastIndexOf(" ")), (agenda) => ({
        value: eventOf(agenda) ? (eventOf(agenda)?.end ?? "") : null,
        line: eventOf(agenda)?.line ?? agenda.titleLine,
      }));
    }),
  ];
}
