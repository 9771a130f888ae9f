import { formatDay } from "@/app/_vocabulary/instants";
import { plainText } from "@/app/_vocabulary/rich-text";
import { partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { ListedItem } from "./agenda-list";
import type { ReadAnnotation } from "./annotations";
import { readDates, weekdayFits } from "./dates";
import { type Finding, finding } from "./findings";
import type { Lexicon } from "./lexicon";
import { foldTitle, type Line } from "./lines";
import type { Masthead } from "./masthead";
import type { ReadOrganization, ReadSitting } from "./organization-of-work";
import { printMinutes, readTimeAfter } from "./times";
import { shortened, UnreadableAgenda } from "./unreadable";

/** All that was read, to be held against itself. */
export interface Reading {
  lexicon: Lexicon;
  lines: Line[];
  masthead: Masthead;
  items: ListedItem[];
  annotations: ReadAnnotation[];
  organization: ReadOrganization;
  sittings: ReadSitting[];
  series: string;
}

/** Where the document contradicts itself or the calendar. */
export function contradictionsOf(reading: Reading): Finding[] {
  return [
    ...weekdays(reading),
    ...days(reading),
    ...unannotated(reading),
    ...annotationOrder(reading),
    ...annex(reading),
    ...opening(reading),
    ...plenaryCount(reading),
    ...documents(reading),
  ];
}

/** Every date that the text names must exist, and its weekday be the calendar's. */
function weekdays({ lines, lexicon }: Reading): Finding[] {
  return lines.flatMap(({ text, number }) => {
    const wrong = readDates(text, lexicon).filter((date) => {
      if (!date.days) throw new UnreadableAgenda(number, "date-does-not-exist", date.printed);
      return !weekdayFits(date);
    });
    if (!wrong.length) return [];
    const right = wrong.map(({ days: [day = ""] = [] }) => formatDay(day, lexicon.locale, { weekday: true }));

    return [
      finding("weekday-wrong", number, {
        printed: wrong.map(({ printed }) => printed).join(" · "),
        right: right.join(" · "),
      }),
    ];
  });
}

function days({ masthead, organization, sittings }: Reading): Finding[] {
  const outside = organization.days.filter(({ day }) => !masthead.days.includes(day));
  const without = masthead.days.filter((day) => !sittings.some((sitting) => sitting.day === day));

  return [
    ...outside.map(({ line, printed }) =>
      finding("day-outside-meeting", line, { day: printed, meeting: masthead.placeAndDates }),
    ),
    ...(without.length
      ? [finding("meeting-day-without-sitting", masthead.placeLine, { days: without.join(", ") })]
      : []),
  ];
}

function unannotated({ items, annotations }: Reading): Finding[] {
  return items
    .filter((item) => {
      const found = annotations.find(({ number }) => number === item.number);
      if (!found) return true;
      const said = found.annotation.length + found.documents.length + found.documentation.length;
      return said === 0 && !items.some(({ parent }) => parent === item.number);
    })
    .map((item) => finding("item-without-annotation", item.line, { item: item.number }));
}

function annotationOrder({ items, annotations }: Reading): Finding[] {
  const place = (number: string) => items.findIndex((item) => item.number === number);

  return annotations.flatMap(({ number, line }, index) => {
    const furthest = Math.max(-1, ...annotations.slice(0, index).map((before) => place(before.number)));
    return place(number) < furthest ? [finding("annotations-out-of-order", line, { item: number })] : [];
  });
}

function annex({ items, annotations, sittings }: Reading): Finding[] {
  const entries = sittings.flatMap((sitting, index) =>
    sitting.entries.map((entry) => ({ ...entry, sitting: index + 1 })),
  );
  const taken = new Set(entries.flatMap(({ item }) => item ?? []));
  const untaken = items.filter(
    (item) =>
      !taken.has(item.number) &&
      !(item.parent && taken.has(item.parent)) &&
      !items.some(({ parent }) => parent === item.number),
  );
  const differing = entries.flatMap(({ item: number, description, line, sitting }) => {
    const item = items.find((each) => each.number === number);
    if (!item || description === undefined) return [];
    const heading = annotations.find((each) => each.number === number)?.heading;
    return [
      finding("description-differs", line, {
        item: item.number,
        sitting,
        description: shortened(description),
        title: shortened(item.title),
        // The annex may follow the heading of the annotation rather than the provisional agenda.
        like: heading && foldPunctuation(heading) === foldPunctuation(description) ? "heading" : "neither",
      }),
    ];
  });

  return [
    ...untaken.map((item) => finding("item-not-in-organization-of-work", item.line, { item: item.number })),
    ...differing,
  ];
}

/** The annotation of the opening gives a day and an hour: those of the first plenary meeting? */
function opening({ annotations, items, sittings, lexicon, masthead }: Reading): Finding[] {
  const [first] = sittings;
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
            finding("opening-time-differs", each.line, {
              opening: `${day} ${time}`,
              first: `${first.day} ${first.start}`,
            }),
          ];
    }
  }

  return [];
}

function plenaryCount({ annotations, sittings, lexicon }: Reading): Finding[] {
  for (const { annotation, line } of annotations) {
    const [, said = ""] = lexicon.plenaryMeetings.exec(plainText(annotation)) ?? [];
    const word = said.toLowerCase();
    const number = /^\d+$/.test(word) ? Number(word) : word === "二" ? 2 : lexicon.numbers.indexOf(word) + 1;
    if (number && number !== sittings.length)
      return [finding("plenary-count-differs", line, { said: number, annex: sittings.length })];
    if (number) return [];
  }

  return [];
}

function documents({ annotations, series }: Reading): Finding[] {
  const all = annotations.flatMap((annotation) => annotation.documents);
  const others = all.filter(({ symbol }) => partsOfSymbol(symbol)?.series !== series);
  const running = (symbol: string) => Number(/^\d+/.exec(partsOfSymbol(symbol)?.running ?? "")?.[0] ?? Number.NaN);
  const own = all.filter((document) => !others.includes(document));
  const misplaced = own.filter((document, index) => {
    const before = own[index - 1];
    return before && running(document.symbol) < running(before.symbol);
  });

  return [
    ...others.map(({ symbol, line }) => finding("document-of-other-series", line, { symbol, series })),
    ...misplaced.map(({ symbol, line }) => finding("documents-out-of-order", line, { symbol })),
  ];
}

function foldPunctuation(text: string): string {
  return foldTitle(text).normalize("NFKC").replace(/\p{P}/gu, "");
}
