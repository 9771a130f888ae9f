import { formatDay } from "@/app/_vocabulary/instants";
import { seriesOfSymbol } from "@/app/_vocabulary/printed-symbols";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { bodySymbols, partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { ReadAgenda } from "./agenda";
import { hasRightWeekday, readDates } from "./dates";
import { createFinding, type Finding } from "./findings";
import { foldTitle } from "./fold-title";
import { LEXICONS } from "./lexicon";
import { isSameTitle } from "./similarity";
import type { SourceBlock } from "./source-document";
import { printMinutes, readTimeAfter } from "./times";
import { truncate } from "./unreadable-agenda";

/** An agenda as read, for comparison with itself, and the blocks of its document. */
export interface Reading
  extends Pick<ReadAgenda, "locale" | "masthead" | "symbol" | "session" | "items" | "table" | "plenaryMeetings"> {
  blocks: SourceBlock[];
}

/** Finds contradictions of the document with itself or with the calendar. */
export function findContradictions(reading: Reading): Finding[] {
  return [
    ...checkWeekdays(reading),
    ...checkDays(reading),
    ...checkEveryItemIsAnnotated(reading),
    ...checkAnnex(reading),
    ...checkOpeningTime(reading),
    ...checkPlenaryCount(reading),
    ...checkDocuments(reading),
  ];
}

/** Compares every date in the text with the calendar: it exists, and has that weekday. */
function checkWeekdays({ blocks, locale }: Reading): Finding[] {
  return blocks.flatMap(({ text, line }) => {
    const dates = readDates(text, LEXICONS[locale]);
    const impossible = dates.filter(({ days }) => !days);
    const wrong = dates.filter((date) => date.days && !hasRightWeekday(date));
    const unreal = impossible.map(({ printed }) => createFinding("date-does-not-exist", line, { printed }));
    if (!wrong.length) return unreal;
    const right = wrong.map(({ days: [day = ""] = [] }) => formatDay(day, locale, { weekday: true }));

    return [
      ...unreal,
      createFinding("weekday-wrong", line, {
        printed: wrong.map(({ printed }) => printed).join(" · "),
        right: right.join(" · "),
      }),
    ];
  });
}

function checkDays({ masthead, table, plenaryMeetings }: Reading): Finding[] {
  const [first = "", last = first] = [masthead.days[0], masthead.days.at(-1)];
  const outside = table.days.filter(({ day }) => day < first || day > last);
  // An agenda without a programme has nothing to compare.
  const without =
    plenaryMeetings.length > 0
      ? masthead.days.filter((day) => !table.days.some((each) => each.day === day) && !isWeekend(day))
      : [];

  return [
    ...outside.map(({ line, printed }) =>
      createFinding("day-outside-meeting", line, { day: printed, meeting: masthead.placeAndDates }),
    ),
    ...(without.length
      ? [createFinding("meeting-day-without-plenary-meeting", masthead.placeLine, { days: without.join(", ") })]
      : []),
  ];
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function checkEveryItemIsAnnotated({ items }: Reading): Finding[] {
  // A provisional agenda may have no annotations.
  if (!items.some(({ annotated, annotation }) => annotated && annotation.length > 0)) return [];

  return items
    .filter(({ number, annotated, annotatedWith, annotation, documents, documentation }) => {
      const hasSubItems = items.some(({ parent }) => parent === number);
      const length = annotation.length + documents.length + documentation.length;
      return annotatedWith === null && (!annotated || (length === 0 && !hasSubItems));
    })
    .map((item) => createFinding("item-without-annotation", item.line, { item: item.number }));
}

function checkAnnex({ items, plenaryMeetings }: Reading): Finding[] {
  if (plenaryMeetings.length === 0) return [];
  const entries = plenaryMeetings.flatMap((plenaryMeeting, index) =>
    plenaryMeeting.entries.map((entry) => ({ ...entry, plenaryMeeting: index + 1 })),
  );
  const takenUp = new Set(entries.flatMap(({ item }) => item ?? []));
  // A timetable of the consideration of reports names no items.
  if (takenUp.size === 0) return [];
  const isTakenUp = (number: string | null): boolean =>
    number !== null && (takenUp.has(number) || isTakenUp(parentOf(number)));
  const parentOf = (number: string) => items.find((item) => item.number === number)?.parent ?? null;
  const notTakenUp = items.filter(
    (item) => !isTakenUp(item.number) && !items.some(({ parent }) => parent === item.number),
  );
  const differing = entries.flatMap(({ item: number, description, line, plenaryMeeting }) => {
    const item = items.find((each) => each.number === number);
    // The words of a row on several items are the title of none.
    const isShared = entries.filter((entry) => entry.line === line && entry.item !== null).length > 1;
    if (!item || description === null || isShared || isSameInCapitals(description, item.title)) return [];
    const { heading } = item;
    return [
      createFinding("description-differs", line, {
        item: item.number,
        plenaryMeeting,
        description: truncate(description),
        title: truncate(item.title),
        // The annex may repeat the heading of the annotation instead of the provisional agenda.
        like: heading && foldPunctuation(heading) === foldPunctuation(description) ? "heading" : "neither",
      }),
    ];
  });

  return [
    ...notTakenUp.map((item) => createFinding("item-not-in-organization-of-work", item.line, { item: item.number })),
    ...differing,
  ];
}

/** Compares the day and time in the annotation of the opening with the first plenary meeting. */
function checkOpeningTime({ items, plenaryMeetings, locale, masthead }: Reading): Finding[] {
  const [first] = plenaryMeetings;
  const number = items[0]?.number;
  for (const each of items.filter((item) => item.number.split(" ")[0] === number)) {
    const text = plainText(each.annotation);
    for (const date of readDates(text, LEXICONS[locale])) {
      const [day] = date.days ?? [];
      const minutes = readTimeAfter(text.slice(date.index + date.printed.length), locale);
      if (!first || !day || minutes === undefined || day.slice(0, 4) !== masthead.days[0]?.slice(0, 4)) continue;
      const time = printMinutes(minutes);
      return day === first.day && time === first.start
        ? []
        : [
            createFinding("opening-time-differs", each.annotationLine, {
              opening: `${day} ${time}`,
              first: `${first.day} ${first.start}`,
            }),
          ];
    }
  }

  return [];
}

function checkPlenaryCount({ items, plenaryMeetings, locale }: Reading): Finding[] {
  const lexicon = LEXICONS[locale];
  if (plenaryMeetings.length === 0) return [];
  for (const { annotation, annotationLine: line } of items) {
    const [, announced = ""] = lexicon.plenaryMeetings.exec(plainText(annotation)) ?? [];
    const word = announced.toLowerCase();
    const number = /^\d+$/.test(word) ? Number(word) : word === "二" ? 2 : lexicon.numbers.indexOf(word) + 1;
    if (number && number !== plenaryMeetings.length)
      return [createFinding("plenary-count-differs", line, { announced: number, annex: plenaryMeetings.length })];
    if (number) return [];
  }

  return [];
}

function checkDocuments({ items, symbol: ownSymbol, session }: Reading): Finding[] {
  if (ownSymbol === null) return [];
  const seriesOf = (symbol: string) => bodySymbols(symbol).map((each) => seriesOfSymbol(each, session?.number));
  // A joint document stands in the series of each of its bodies.
  const own = seriesOf(ownSymbol);
  const all = items.flatMap((item) => item.documents);
  // A body numbers its documents of one kind in a series below its own; that of its organ is above it.
  const isNear = (other: string) =>
    own.some((each) => other === each || other.startsWith(`${each}/`) || each.startsWith(`${other}/`));
  const others = all.filter(({ symbol }) => !seriesOf(symbol).some(isNear));
  const misplaced = new Set(
    own.flatMap((series) => {
      const numbered = all.flatMap((document) => {
        const part = bodySymbols(document.symbol).find((each) => seriesOfSymbol(each, session?.number) === series);

        return part === undefined ? [] : [{ document, running: runningNumber(part) }];
      });

      return numbered
        .filter(({ running }, index) => running < (numbered[index - 1]?.running ?? Number.NaN))
        .map(({ document }) => document);
    }),
  );

  return [
    ...others.map(({ symbol, line }) =>
      createFinding("document-of-other-series", line, { symbol, series: own.join(", ") }),
    ),
    ...[...misplaced].map(({ symbol, line }) => createFinding("documents-out-of-order", line, { symbol })),
  ];
}

function runningNumber(symbol: string): number {
  return Number(/^\d+/.exec(partsOfSymbol(symbol)?.running ?? "")?.[0] ?? Number.NaN);
}

/** A document may print its headings in capitals, and the same words elsewhere not. */
function isSameInCapitals(one: string, other: string): boolean {
  return isSameTitle(one.toLowerCase(), other.toLowerCase());
}

function foldPunctuation(text: string): string {
  return foldTitle(text).normalize("NFKC").replace(/\p{P}/gu, "");
}
