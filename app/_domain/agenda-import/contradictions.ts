import { formatDay } from "@/app/_vocabulary/instants";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { AgendaListItem } from "./agenda-list";
import type { ReadAnnotation } from "./annotations";
import { hasRightWeekday, readDates } from "./dates";
import { createFinding, type Finding } from "./findings";
import type { Lexicon } from "./lexicon/lexicon";
import { foldTitle, type Line } from "./lines";
import type { Masthead } from "./masthead";
import type { ReadOrganization, ReadPlenaryMeeting } from "./organization-of-work";
import { printMinutes, readTimeAfter } from "./times";
import { truncate, UnreadableAgenda } from "./unreadable-agenda";

/** Everything that was read, for comparison with itself. */
export interface Reading {
  lexicon: Lexicon;
  lines: Line[];
  masthead: Masthead;
  items: AgendaListItem[];
  annotations: ReadAnnotation[];
  organization: ReadOrganization;
  plenaryMeetings: ReadPlenaryMeeting[];
  series: string;
}

/** Finds contradictions of the document with itself or with the calendar. */
export function findContradictions(reading: Reading): Finding[] {
  return [
    ...checkWeekdays(reading),
    ...checkDays(reading),
    ...checkEveryItemIsAnnotated(reading),
    ...checkAnnotationOrder(reading),
    ...checkAnnex(reading),
    ...checkOpeningTime(reading),
    ...checkPlenaryCount(reading),
    ...checkDocuments(reading),
  ];
}

/** Requires that every date in the text exists and has the calendar's weekday. */
function checkWeekdays({ lines, lexicon }: Reading): Finding[] {
  return lines.flatMap(({ text, number }) => {
    const wrong = readDates(text, lexicon).filter((date) => {
      if (!date.days) throw new UnreadableAgenda(number, "date-does-not-exist", date.printed);
      return !hasRightWeekday(date);
    });
    if (!wrong.length) return [];
    const right = wrong.map(({ days: [day = ""] = [] }) => formatDay(day, lexicon.locale, { weekday: true }));

    return [
      createFinding("weekday-wrong", number, {
        printed: wrong.map(({ printed }) => printed).join(" · "),
        right: right.join(" · "),
      }),
    ];
  });
}

function checkDays({ masthead, organization, plenaryMeetings }: Reading): Finding[] {
  const outside = organization.days.filter(({ day }) => !masthead.days.includes(day));
  const without = masthead.days.filter((day) => !plenaryMeetings.some((each) => each.day === day));

  return [
    ...outside.map(({ line, printed }) =>
      createFinding("day-outside-meeting", line, { day: printed, meeting: masthead.placeAndDates }),
    ),
    ...(without.length
      ? [createFinding("meeting-day-without-plenary-meeting", masthead.placeLine, { days: without.join(", ") })]
      : []),
  ];
}

function checkEveryItemIsAnnotated({ items, annotations }: Reading): Finding[] {
  return items
    .filter((item) => {
      const found = annotations.find(({ number }) => number === item.number);
      if (!found) return true;
      const length = found.annotation.length + found.documents.length + found.documentation.length;
      return length === 0 && !items.some(({ parent }) => parent === item.number);
    })
    .map((item) => createFinding("item-without-annotation", item.line, { item: item.number }));
}

function checkAnnotationOrder({ items, annotations }: Reading): Finding[] {
  const place = (number: string) => items.findIndex((item) => item.number === number);

  return annotations.flatMap(({ number, line }, index) => {
    const furthest = Math.max(-1, ...annotations.slice(0, index).map((before) => place(before.number)));
    return place(number) < furthest ? [createFinding("annotations-out-of-order", line, { item: number })] : [];
  });
}

function checkAnnex({ items, annotations, plenaryMeetings }: Reading): Finding[] {
  const entries = plenaryMeetings.flatMap((plenaryMeeting, index) =>
    plenaryMeeting.entries.map((entry) => ({ ...entry, plenaryMeeting: index + 1 })),
  );
  const takenUp = new Set(entries.flatMap(({ item }) => item ?? []));
  const notTakenUp = items.filter(
    (item) =>
      !takenUp.has(item.number) &&
      !(item.parent && takenUp.has(item.parent)) &&
      !items.some(({ parent }) => parent === item.number),
  );
  const differing = entries.flatMap(({ item: number, description, line, plenaryMeeting }) => {
    const item = items.find((each) => each.number === number);
    if (!item || description === undefined) return [];
    const heading = annotations.find((each) => each.number === number)?.heading;
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
function checkOpeningTime({ annotations, items, plenaryMeetings, lexicon, masthead }: Reading): Finding[] {
  const [first] = plenaryMeetings;
  const number = items[0]?.number;
  for (const each of annotations.filter((annotation) => annotation.number.split(" ")[0] === number)) {
    const text = plainText(each.annotation);
    for (const date of readDates(text, lexicon)) {
      const [day] = date.days ?? [];
      const minutes = readTimeAfter(text.slice(date.index + date.printed.length), lexicon.locale);
      if (!first || !day || minutes === undefined || day.slice(0, 4) !== masthead.days[0]?.slice(0, 4)) continue;
      const time = printMinutes(minutes);
      return day === first.day && time === first.start
        ? []
        : [
            createFinding("opening-time-differs", each.line, {
              opening: `${day} ${time}`,
              first: `${first.day} ${first.start}`,
            }),
          ];
    }
  }

  return [];
}

function checkPlenaryCount({ annotations, plenaryMeetings, lexicon }: Reading): Finding[] {
  for (const { annotation, line } of annotations) {
    const [, announced = ""] = lexicon.plenaryMeetings.exec(plainText(annotation)) ?? [];
    const word = announced.toLowerCase();
    const number = /^\d+$/.test(word) ? Number(word) : word === "二" ? 2 : lexicon.numbers.indexOf(word) + 1;
    if (number && number !== plenaryMeetings.length)
      return [createFinding("plenary-count-differs", line, { announced: number, annex: plenaryMeetings.length })];
    if (number) return [];
  }

  return [];
}

function checkDocuments({ annotations, series }: Reading): Finding[] {
  const all = annotations.flatMap((annotation) => annotation.documents);
  const others = all.filter(({ symbol }) => partsOfSymbol(symbol)?.series !== series);
  const running = (symbol: string) => Number(/^\d+/.exec(partsOfSymbol(symbol)?.running ?? "")?.[0] ?? Number.NaN);
  const own = all.filter((document) => !others.includes(document));
  const misplaced = own.filter((document, index) => {
    const before = own[index - 1];
    return before && running(document.symbol) < running(before.symbol);
  });

  return [
    ...others.map(({ symbol, line }) => createFinding("document-of-other-series", line, { symbol, series })),
    ...misplaced.map(({ symbol, line }) => createFinding("documents-out-of-order", line, { symbol })),
  ];
}

function foldPunctuation(text: string): string {
  return foldTitle(text).normalize("NFKC").replace(/\p{P}/gu, "");
}
