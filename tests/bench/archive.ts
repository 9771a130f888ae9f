import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PgTable } from "drizzle-orm/pg-core";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  bodies,
  meetingDocumentItems,
  meetingDocuments,
  meetingDocumentTexts,
  meetingDocumentVersions,
  meetings,
  organizationOfWorkEntries,
  plenaryMeetings,
} from "@/db/schema";

/** How large an archive to make; the same numbers make the same archive. */
export interface ArchiveSize {
  meetings: number;
  documentsPerMeeting: number;
  seed: number;
}

/** A document of the archive with what can be searched of it. */
export interface ArchivedDocument {
  id: string;
  meetingId: string;
  symbol: string;
  titles: Record<Locale, string>;
  texts: Record<Locale, string>;
}

const ITEMS = 6;
const MEETINGS_PER_BODY = 50;
const ROWS_AT_ONCE = 500;
const IMPORTED = new Date("2020-01-01T00:00:00Z");

/**
 * Fill a database with past meetings of fictitious bodies, in six languages: six items with annotations, four plenary meetings and some documents each.
 * The words are those of the sample agenda, drawn by lot.
 */
export async function fillArchive(db: Database, size: ArchiveSize): Promise<ArchivedDocument[]> {
  const lot = lots(size.seed);
  const rows = new Rows(db);
  const documents: ArchivedDocument[] = [];
  for (let index = 0; index < size.meetings; index++) {
    const bodyKey = `x${Math.floor(index / MEETINGS_PER_BODY) + 1}`;
    const year = 2022 - (index % MEETINGS_PER_BODY);
    if (index % MEETINGS_PER_BODY === 0) await rows.add(bodies, bodyRow(bodyKey));
    documents.push(...(await addMeeting(rows, lot, { bodyKey, year, documents: size.documentsPerMeeting })));
  }
  await rows.write();

  return documents;
}

type Lot = ReturnType<typeof lots>;

async function addMeeting(rows: Rows, lot: Lot, own: { bodyKey: string; year: number; documents: number }) {
  const { bodyKey, year } = own;
  const [meetingId, symbolSeries] = [lot.id(), `SAMPLE/${bodyKey.toUpperCase()}`];
  const day = `${year}-05-${String(10 + lot.below(15)).padStart(2, "0")}`;
  await rows.add(meetings, {
    ...{ id: meetingId, key: `${bodyKey}-${year}`, bodyKey, year, ordinal: year - 1970, startsOn: day, endsOn: day },
    ...{ timeZone: "Europe/Vienna", places: inAll(() => "Vienna") },
  });
  for (const locale of LOCALES) await rows.add(agendaVersions, versionRow(meetingId, locale, `${meetingId}${locale}`));
  const items = [];
  for (let number = 1; number <= ITEMS; number++) {
    const id = lot.id();
    items.push(id);
    await rows.add(agendaItems, { id, meetingId, number: String(number), position: number });
    for (const locale of LOCALES) await rows.add(agendaItemTexts, itemText(id, locale, lot));
  }
  for (let number = 1; number <= 4; number++) {
    const id = lot.id();
    const startsAt = new Date(`${day}T${String(4 + number * 3).padStart(2, "0")}:00:00Z`);
    const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
    await rows.add(plenaryMeetings, { id, meetingId, number, startsAt, endsAt });
    await rows.add(organizationOfWorkEntries, { plenaryMeetingId: id, itemId: items[number], position: 1 });
  }
  const documents: ArchivedDocument[] = [];
  for (let number = 1; number <= own.documents; number++) {
    const document = {
      ...{ id: lot.id(), meetingId, symbol: `${symbolSeries}/${year}/${number}` },
      titles: inAll((locale) => lot.words(locale, 9)),
      texts: inAll((locale) => lot.words(locale, 60)),
    };
    documents.push(document);
    await addDocument(rows, document, { number, day, item: items[lot.below(ITEMS)] ?? "" });
  }

  return documents;
}

async function addDocument(rows: Rows, document: ArchivedDocument, at: { number: number; day: string; item: string }) {
  const { id: documentId, symbol, titles } = document;
  await rows.add(meetingDocuments, {
    ...{ id: documentId, meetingId: document.meetingId, symbol, symbolKey: foldSymbol(symbol) },
    kind: at.number === 1 ? "annotated-provisional-agenda" : "background-paper",
    ...{ distribution: "general", originalLanguage: "en", issuedOn: at.day, position: at.number },
  });
  if (at.number > 1) await rows.add(meetingDocumentItems, { documentId, itemId: at.item });
  for (const locale of LOCALES) {
    await rows.add(meetingDocumentTexts, { documentId, locale, title: titles[locale] });
    await rows.add(meetingDocumentVersions, { documentId, locale, state: "issued", changedAt: IMPORTED });
  }
}

const bodyRow = (key: string) => ({
  ...{ key, symbolSeries: `SAMPLE/${key.toUpperCase()}` },
  ...{ organNames: inAll(() => "Sample Conference"), names: inAll(() => `Sample Working Group ${key.slice(1)}`) },
});

const versionRow = (meetingId: string, locale: Locale, sourceSha256: string) => ({
  ...{ meetingId, locale, courtesy: "document", organ: "Sample Conference", workingGroup: "Sample Working Group" },
  ...{ placeAndDates: "Vienna", title: "Annotated provisional agenda", distributionLine: "Distr.: General" },
  ...{ dateLine: "1 March", languageLine: "", originalLine: "Original: English", sourceSha256, importedAt: IMPORTED },
});

const itemText = (itemId: string, locale: Locale, lot: Lot) => ({
  ...{ itemId, locale, title: lot.words(locale, 8), documentation: [], updatedAt: IMPORTED },
  annotation: [{ type: "paragraph", content: [{ type: "text", text: lot.words(locale, 60) }] }],
});

/** Rows that wait until there are many; tables that others point to are written first, in the order in which they were first added to. */
class Rows {
  private readonly waiting = new Map<PgTable, Record<string, unknown>[]>();
  private count = 0;

  constructor(private readonly db: Database) {}

  async add(table: PgTable, row: Record<string, unknown>): Promise<void> {
    const rows = this.waiting.get(table) ?? [];
    rows.push(row);
    this.waiting.set(table, rows);
    this.count += 1;
    if (this.count >= 20 * ROWS_AT_ONCE) await this.write();
  }

  async write(): Promise<void> {
    for (const [table, rows] of this.waiting) {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
        await this.db.insert(table).values(rows.slice(from, from + ROWS_AT_ONCE));
      rows.length = 0;
    }
    this.count = 0;
  }
}

function inAll(of: (locale: Locale) => string): Record<Locale, string> & LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, string>; // one for each
}

/** Drawing by lot, the same for the same seed (mulberry32). */
function lots(seed: number) {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const hexadecimal = (length: number) => Array.from({ length }, () => below(16).toString(16)).join("");

  return {
    below,
    id: () => `${hexadecimal(8)}-${hexadecimal(4)}-4${hexadecimal(3)}-8${hexadecimal(3)}-${hexadecimal(12)}`,
    /** words of the sample agenda, and now and then one that few documents have */
    words: (locale: Locale, count: number) => {
      const known = vocabulary(locale);
      const drawn = Array.from({ length: count }, () => known[below(known.length)] ?? "");

      return [...drawn, `${locale}${below(20_000)}`].join(locale === "zh" ? "" : " ");
    },
  };
}

const vocabularies = new Map<Locale, string[]>();

function vocabulary(locale: Locale): string[] {
  const known = vocabularies.get(locale) ?? [];
  if (known.length === 0) {
    const text = readFileSync(join(process.cwd(), "db", "seed", "wg2-2023", `${locale}.txt`), "utf8");
    for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: "word" }).segment(text))
      if (isWordLike) known.push(segment);
    vocabularies.set(locale, known);
  }

  return known;
}
