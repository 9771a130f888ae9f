import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { ContentPlenaryMeeting } from "@/app/_domain/organization-of-work/content";
import type { ProgrammeDifference } from "@/app/_domain/programme-editions/compare-programmes";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { formatPeriod } from "@/app/_vocabulary/periods";

/** A field in which two programmes differ, as a reader reads it; empty where there is nothing. */
export interface DifferentField {
  field: "number" | "time" | "room" | "entries" | "kind" | "title";
  /** of the text; undefined if it is in the reader's own language */
  language: Locale | undefined;
  before: string;
  after: string;
}

interface Reader {
  meeting: { timeZone: string; original: Locale | undefined };
  /** the agenda, whose numbers and titles name the entries */
  items: Pick<AgendaItem, "id" | "number" | "programmeTitle">[];
  locale: Locale;
}

/** Returns the fields of a part that differ; of one that is added or removed all that it has. */
export function differentFields(difference: ProgrammeDifference, reader: Reader): DifferentField[] {
  const { locale } = reader;
  const all = (() => {
    switch (difference.part) {
      case "room":
        return localized("room", difference.before, difference.after);
      case "event": {
        const { before, after } = difference;
        const kindOf = (event: typeof before) => event && getTranslator(locale, "programme")(`events.${event.kind}`);
        return [
          plain("kind", kindOf(before), kindOf(after)),
          ...localized("title", before?.titles, after?.titles),
          plain("time", timeOf(before, reader), timeOf(after, reader)),
          ...localized("room", before?.rooms, after?.rooms),
        ];
      }
      case "plenary-meeting": {
        const { before, after } = difference;
        return [
          plain("number", before && String(before.number), after && String(after.number)),
          plain("time", timeOf(before, reader), timeOf(after, reader)),
          ...localized("room", before?.rooms, after?.rooms),
          ...entryFields(before?.entries ?? [], after?.entries ?? [], reader),
        ];
      }
    }
  })();

  return all.filter(({ before, after }) => before !== after);
}

function plain(field: DifferentField["field"], before = "", after = ""): DifferentField {
  return { field, language: undefined, before, after };
}

function localized(field: DifferentField["field"], before: LocalizedText = {}, after: LocalizedText = {}) {
  return LOCALES.map(
    (language): DifferentField => ({ field, language, before: before[language] ?? "", after: after[language] ?? "" }),
  );
}

interface Timed {
  day?: string;
  startsAt: Date | null;
  endsAt: Date | null;
}

function timeOf(part: Timed | undefined, { meeting: { timeZone }, locale }: Reader): string | undefined {
  if (!part) return undefined;
  const { startsAt, endsAt } = part;
  const day = part.day ?? (startsAt ? dayOf(startsAt, timeZone) : "");
  const printedDay = formatDay(day, locale, { weekday: true });
  if (!startsAt || !endsAt) return printedDay;

  return getTranslator(locale, "programmeEditor")("plannedWhen", {
    day: printedDay,
    period: formatPeriod(startsAt, endsAt, locale, timeZone),
  });
}

type Entries = ContentPlenaryMeeting["entries"];

/** Returns the entries in the reader's language, a line each, and in every other language whose wording differs. */
function entryFields(before: Entries, after: Entries, reader: Reader): DifferentField[] {
  const wordingIn = (entries: Entries, language: Locale) =>
    entries.map(({ texts }) => texts[language] ?? "").join("\n");

  return [
    plain("entries", linesOf(before, reader), linesOf(after, reader)),
    ...LOCALES.filter((language) => language !== reader.locale).map(
      (language): DifferentField => ({
        ...{ field: "entries", language },
        before: wordingIn(before, language).trim(),
        after: wordingIn(after, language).trim(),
      }),
    ),
  ];
}

function linesOf(entries: Entries, { items, meeting, locale }: Reader): string {
  return entries
    .map(({ itemId, texts }) => {
      const item = items.find(({ id }) => id === itemId);
      const title = pickText(texts, locale, meeting.original)?.text ?? item?.programmeTitle ?? "–";
      return item
        ? getTranslator(locale, "programmeEditor")("item", { number: printItemNumber(item.number, locale), title })
        : title;
    })
    .join("\n");
}
