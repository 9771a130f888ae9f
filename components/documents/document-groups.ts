import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { relationWords } from "@/app/_i18n/document-relations";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { partOfParent } from "@/app/_vocabulary/symbol";
import { titleLanguage } from "@/components/layout/language-notes";
import type { Standing } from "./availability";
import type { DocumentCell, DocumentGroup, DocumentRow } from "./DocumentTable";
import { type Choice, isChosen, itemName, type Listed } from "./document-filter";
import { type Nested, underParents } from "./document-tree";

interface Page {
  agenda: Agenda;
  choice: Choice;
  locale: Locale;
}

/** The documents asked for, under the items of the agenda or by their kinds, with what stands where there is none. */
export function groupsOf(all: Listed[], page: Page): DocumentGroup[] {
  const chosen = all.filter((each) => isChosen(each, page.choice));

  return page.choice.by === "kind" ? byKind(chosen, page) : byItem(chosen, page);
}

/** First those of the meeting as a whole; a heading item that only holds sub-items is left out, and so is any that the choice leaves empty. */
function byItem(chosen: Listed[], page: Page): DocumentGroup[] {
  const { agenda, choice, locale } = page;
  const say = getTranslator(locale, "documents");
  const isWhole = !choice.item && !choice.kind && !choice.language && !choice.format;
  const whole = rowsOf(
    chosen.filter(({ document }) => document.items.length === 0),
    page,
  );
  const groups = agenda.items
    .filter((item) => !agenda.items.some((child) => child.parentId === item.id) || holds(chosen, item.number))
    .filter((item) => !choice.item || itemName(item.number) === choice.item)
    .map((item) => ({
      key: item.id,
      number: printItemNumber(item.number, locale),
      title: item.title,
      href: paths.agenda(locale, agenda.meeting.key, item.number),
      locale: item.locale,
      titleIn: titleLanguage(item.locale, locale),
      rows: rowsOf(
        chosen.filter(({ document }) => document.items.includes(item.number)),
        page,
      ),
      none: say(item.noDocumentExpected ? "noDocument" : "noneListed"),
    }))
    .filter((group) => isWhole || group.rows.length > 0);
  const words = { title: say("whole"), locale, titleIn: undefined, none: "" };
  const first = { key: "whole", number: undefined, href: undefined, ...words };

  return whole.length > 0 ? [{ ...first, rows: whole }, ...groups] : groups;
}

function holds(chosen: Listed[], number: string): boolean {
  return chosen.some(({ document }) => document.items.includes(number));
}

function byKind(chosen: Listed[], page: Page): DocumentGroup[] {
  const { locale } = page;
  const say = getTranslator(locale, "documents");

  return DOCUMENT_KINDS.map((kind) => ({
    ...{ key: kind, number: undefined, title: say(`kinds.${kind}`), href: undefined, none: "" },
    ...{ locale, titleIn: undefined },
    rows: rowsOf(
      chosen.filter(({ document }) => document.kind === kind),
      page,
    ),
  })).filter((group) => group.rows.length > 0);
}

function rowsOf(documents: Listed[], page: Page): DocumentRow[] {
  return underParents(documents).map((each) => rowOf(each, page));
}

function rowOf({ document, standings, depth }: Nested<Listed>, { agenda, choice, locale }: Page): DocumentRow {
  const say = getTranslator(locale, "documents");
  const { meeting } = agenda;
  const kind = say(`kinds.${document.kind}`);
  const title = pickText(document.titles, locale, document.originalLanguage) ?? {
    text: kind,
    locale,
  };
  const shown = standings.filter((standing) => !choice.language || standing.locale === choice.language);
  const zone = meeting.timeZone;
  const days = new Set(shown.map((standing) => lastDay(standing, zone)).filter((day) => day !== undefined));
  const part = partOfParent(document.symbol);
  const items = choice.by === "kind" ? itemWords(document, locale) : undefined;

  return {
    symbol: document.symbol,
    href: paths.document(locale, document.symbol),
    title: title.text,
    locale: title.locale,
    titleIn: titleLanguage(title.locale, locale),
    part: part && say(`parts.${part.part}`, { number: part.number }),
    depth,
    relations: relationWords(document.relations, locale),
    meta: [
      ...(title.text === kind || choice.by === "kind" ? [] : [kind]),
      ...(items ? [items] : []),
      ...(document.issuedOn ? [formatDay(document.issuedOn, locale)] : []),
      ...(days.size === 1 ? [...days] : [])
        .filter((day) => day !== document.issuedOn)
        .map((day) => say("filesOf", { day: formatDay(day, locale) })),
    ],
    none: noneWords(document, shown, zone, locale),
    missing: missingWords(shown, locale),
    cells: shown.map((standing) =>
      cellOf(standing, { say, zone, locale, format: choice.format, dated: days.size > 1 }),
    ),
  };
}

function itemWords(document: MeetingDocument, locale: Locale): string {
  const numbers = document.items.map((number) => printItemNumber(number, locale));
  const say = getTranslator(locale, "meeting");

  return numbers.length > 0
    ? say("itemsTaken", { count: numbers.length, items: numbers.join(say("comma")) })
    : getTranslator(locale, "documents")("whole");
}

/** What is said once for all languages, where there is nothing to read in any. */
function noneWords(document: MeetingDocument, shown: Standing[], zone: string, locale: Locale): string | undefined {
  const say = getTranslator(locale, "documents");
  if (document.withdrawnAt) return say("withdrawnOn", { day: formatDay(dayOf(document.withdrawnAt, zone), locale) });
  if (!shown.every(isMissing)) return undefined;

  return say(shown.length > 1 ? "notIssuedAll" : "notIssued");
}

/** The languages in which it is not issued, where there are others. */
function missingWords(shown: Standing[], locale: Locale): string | undefined {
  const missing = shown
    .filter(isMissing)
    .map((standing) => getTranslator(locale, "meeting")(`languages.${standing.locale}`));
  if (missing.length === 0 || missing.length === shown.length) return undefined;
  const languages = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(missing);

  return getTranslator(locale, "documents")("missingIn", { languages });
}

const isMissing = (standing: Standing) => standing.state === "not-issued";

interface CellPage {
  say: Translator;
  zone: string;
  locale: Locale;
  format: Choice["format"];
  /** whether each language says its day, because they differ */
  dated: boolean;
}

function cellOf(standing: Standing, { say, zone, locale, format, dated }: CellPage): DocumentCell {
  const day = dated ? lastDay(standing, zone) : undefined;

  return {
    locale: standing.locale,
    isMissing: isMissing(standing),
    files: standing.offers
      .filter((offer) => !format || offer.format === format)
      .map(({ format: each, href, file }) => ({
        ...{ href, label: each.toUpperCase(), mediaType: file?.mediaType },
        size: file && formatSize(file.size, locale),
      })),
    state:
      standing.state === "issued"
        ? undefined
        : say(standing.state === "in-translation" ? "inTranslation" : "notIssued"),
    date: day === undefined ? undefined : { day, words: formatDay(day, locale) },
  };
}

/** The day on which a file in this language was last issued. */
function lastDay({ offers }: Standing, zone: string): string | undefined {
  const times = offers.flatMap(({ file }) => (file ? [file.issuedAt.getTime()] : []));

  return times.length > 0 ? dayOf(new Date(Math.max(...times)), zone) : undefined;
}
