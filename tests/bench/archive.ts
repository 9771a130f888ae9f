import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ContentPlenaryMeeting, ProgrammeContent } from "@/app/_domain/organization-of-work/content";
import { passageRows } from "@/app/_domain/search/index-passages";
import { indexWords } from "@/app/_domain/search/index-words";
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
  programmeEditions,
  searchPassages,
} from "@/db/schema";

/** Size of an archive; the same numbers give the same archive. */
export interface ArchiveSize {
  meetings: number;
  documentsPerMeeting: number;
  seed: number;
}

const ITEMS = 6;
const MEETINGS_PER_BODY = 50;
const ROWS_PER_STATEMENT = 500;
/** Words of a piece of the sample agenda. */
const MAX_RUN_LENGTH = 9;
const IMPORTED = new Date("2020-01-01T00:00:00Z");
/** An agenda is issued after its texts were written. */
const ISSUED = new Date("2020-01-02T00:00:00Z");

/**
 * Fills a database with past meetings of fictitious bodies in six languages: six annotated items,
 * four plenary meetings and some documents each, all indexed. The texts are random pieces of the
 * sample agenda.
 *
 * @returns the number of documents.
 */
export async function fillArchive(db: Database, size: ArchiveSize): Promise<number> {
  const random = createRandom(size.seed);
  const rows = new Rows(db);
  const restoreIndexes = await dropSearchIndexes(db);
  for (let index = 0; index < size.meetings; index++) {
    const bodyKey = `x${Math.floor(index / MEETINGS_PER_BODY) + 1}`;
    const year = 2022 - (index % MEETINGS_PER_BODY);
    if (index % MEETINGS_PER_BODY === 0) await rows.add(bodies, bodyRow(bodyKey));
    await addMeeting(rows, random, { bodyKey, year, documents: size.documentsPerMeeting });
  }
  await rows.write();
  await issueAgendas(db);
  await restoreIndexes();
  for (const locale of LOCALES) await indexWords(db, locale, [...vocabulary(locale), ...random.rare[locale]]);
  await db.execute(sql`vacuum analyze`);

  return size.meetings * size.documentsPerMeeting;
}

/**
 * Drops the search indexes: building them once at the end costs a tenth.
 *
 * @returns a function that restores them.
 */
async function dropSearchIndexes(db: Database): Promise<() => Promise<void>> {
  const rows = await db
    .select({ name: sql<string>`indexname`, definition: sql<string>`indexdef` })
    .from(sql`pg_indexes`)
    .where(sql`tablename = 'search_passages' and indexdef ilike '%using gin%'`);
  for (const { name } of rows) await db.execute(sql.raw(`drop index ${name}`));

  return async () => {
    await db.execute(sql`set maintenance_work_mem = '512MB'`);
    for (const { definition } of rows) await db.execute(sql.raw(definition));
  };
}

/** Makes each agenda as it stands the edition that the public reads. */
async function issueAgendas(db: Database): Promise<void> {
  await db.execute(sql`insert into agenda_editions (meeting_id, number, kind, issued_at, issued_by)
    select id, 1, 'first', ${ISSUED}, 'bench' from meetings`);
  await db.execute(sql`insert into agenda_edition_items
    select edition.id, item.id, parent_id, item.number, position, no_document_expected, annotated_with_id
    from agenda_items item inner join agenda_editions edition on edition.meeting_id = item.meeting_id`);
  await db.execute(sql`insert into agenda_edition_texts
    select edition_id, text.item_id, locale, title, short_title, heading, segment, annotation, documentation,
      ${ISSUED}::timestamptz, text.status
    from agenda_item_texts text inner join agenda_edition_items item on item.item_id = text.item_id`);
  await db.execute(sql`insert into agenda_edition_versions
    select edition.id, locale, authenticity, organ, working_group, place_and_dates, title, distribution_line, date_line,
      language_line, original_line, preface, version.notes
    from agenda_versions version inner join agenda_editions edition on edition.meeting_id = version.meeting_id`);
}

type Random = ReturnType<typeof createRandom>;

async function addMeeting(rows: Rows, random: Random, own: { bodyKey: string; year: number; documents: number }) {
  const { bodyKey, year } = own;
  const meetingId = random.id();
  const day = `${year}-05-${String(10 + random.below(15)).padStart(2, "0")}`;
  await rows.add(meetings, {
    id: meetingId,
    key: `${bodyKey}-${year}`,
    bodyKey,
    year,
    ordinal: year - 1970,
    startsOn: day,
    endsOn: day,
    timeZone: "Europe/Vienna",
    places: inAllLocales(() => "Vienna"),
    status: "announced",
  });
  for (const locale of LOCALES) await rows.add(agendaVersions, versionRow(meetingId, locale, `${meetingId}${locale}`));
  const items: string[] = [];
  for (let number = 1; number <= ITEMS; number++) items.push(await addItem(rows, random, { meetingId, number }));
  const held: ContentPlenaryMeeting[] = [];
  for (let number = 1; number <= 4; number++) {
    const [id, entryId, itemId = ""] = [random.id(), random.id(), items[number]];
    const startsAt = new Date(`${day}T${String(4 + number * 3).padStart(2, "0")}:00:00Z`);
    const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
    await rows.add(plenaryMeetings, { id, meetingId, number, startsAt, endsAt });
    await rows.add(organizationOfWorkEntries, { id: entryId, plenaryMeetingId: id, itemId, position: 1 });
    const unchanged = { rooms: {}, movedAt: null, sequence: 0, changedAt: null, cancelledAt: null };
    held.push({ ...unchanged, id, number, startsAt, endsAt, entries: [{ id: entryId, itemId, texts: {} }] });
  }
  const content: ProgrammeContent = { rooms: {}, plenaryMeetings: held, events: [] };
  const issue = { meetingId, number: 1, cause: "announcement", issuedAt: IMPORTED, issuedBy: "bench" };
  await rows.add(programmeEditions, { ...issue, content });
  for (let number = 1; number <= own.documents; number++) {
    const symbol = `SAMPLE/${bodyKey.toUpperCase()}/${year}/${number}`;
    await addDocument(rows, random, { meetingId, symbol, number, day, item: items[random.below(ITEMS)] ?? "" });
  }
}

async function addItem(rows: Rows, random: Random, { meetingId, number }: { meetingId: string; number: number }) {
  const id = random.id();
  await rows.add(agendaItems, { id, meetingId, number: String(number), position: number });
  for (const locale of LOCALES) {
    const [title, text] = [random.words(locale, 8), random.words(locale, 60)];
    const annotation = [{ type: "paragraph", content: [{ type: "text", text }] }];
    const itemText = { itemId: id, locale, title, annotation, documentation: [], updatedAt: IMPORTED };
    await rows.add(agendaItemTexts, itemText);
    const about = {
      meetingId,
      subject: "item" as const,
      subjectId: id,
      locale,
      label: `${number}`,
      title,
    };
    for (const row of passageRows(about, [{ part: "annotation", body: text }])) await rows.add(searchPassages, row);
  }

  return id;
}

interface DocumentPlace {
  meetingId: string;
  symbol: string;
  number: number;
  day: string;
  item: string;
}

async function addDocument(rows: Rows, random: Random, { meetingId, symbol, number, day, item }: DocumentPlace) {
  const documentId = random.id();
  await rows.add(meetingDocuments, {
    id: documentId,
    meetingId,
    symbol,
    symbolKey: foldSymbol(symbol),
    kind: number === 1 ? "annotated-provisional-agenda" : "background-paper",
    distribution: "general",
    originalLanguage: "en",
    issuedOn: day,
    position: number,
  });
  if (number > 1) await rows.add(meetingDocumentItems, { documentId, itemId: item });
  for (const locale of LOCALES) {
    const [title, body] = [random.words(locale, 9), random.words(locale, 60)];
    await rows.add(meetingDocumentTexts, { documentId, locale, title });
    await rows.add(meetingDocumentVersions, { documentId, locale, availability: "issued", changedAt: IMPORTED });
    const about = { meetingId, subject: "document" as const, subjectId: documentId, locale, label: symbol, title };
    for (const row of passageRows({ ...about, issuedOn: day }, [{ part: "text", body }]))
      await rows.add(searchPassages, row);
  }
}

const bodyRow = (key: string) => ({
  key,
  symbolSeries: `SAMPLE/${key.toUpperCase()}`,
  organNames: inAllLocales(() => "Sample Conference"),
  names: inAllLocales(() => `Sample Working Group ${key.slice(1)}`),
});

const versionRow = (meetingId: string, locale: Locale, sourceSha256: string) => ({
  meetingId,
  locale,
  authenticity: "official",
  organ: "Sample Conference",
  workingGroup: "Sample Working Group",
  placeAndDates: "Vienna",
  title: "Annotated provisional agenda",
  distributionLine: "Distr.: General",
  dateLine: "1 March",
  languageLine: "",
  originalLine: "Original: English",
  sourceSha256,
  importedAt: IMPORTED,
});

/** Buffers rows for bulk inserts; tables are written in the order of their first row. */
class Rows {
  private readonly waiting = new Map<PgTable, Record<string, unknown>[]>();
  private count = 0;

  constructor(private readonly db: Database) {}

  async add(table: PgTable, row: Record<string, unknown>): Promise<void> {
    const rows = this.waiting.get(table) ?? [];
    rows.push(row);
    this.waiting.set(table, rows);
    this.count += 1;
    if (this.count >= 20 * ROWS_PER_STATEMENT) await this.write();
  }

  async write(): Promise<void> {
    for (const [table, rows] of this.waiting) {
      for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
        await this.db.insert(table).values(rows.slice(from, from + ROWS_PER_STATEMENT));
      rows.length = 0;
    }
    this.count = 0;
  }
}

function inAllLocales(of: (locale: Locale) => string): Record<Locale, string> & LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, string>; // every locale has an entry
}

/** Creates a random generator with a seed (mulberry32). */
function createRandom(seed: number) {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const rare = Object.fromEntries(LOCALES.map((locale) => [locale, new Set()])) as Record<Locale, Set<string>>; // every locale has an entry
  const hexadecimal = (length: number) => Array.from({ length }, () => below(16).toString(16)).join("");

  return {
    below,
    /** rare words generated so far, besides the vocabulary */
    rare,
    id: () => `${hexadecimal(8)}-${hexadecimal(4)}-4${hexadecimal(3)}-8${hexadecimal(3)}-${hexadecimal(12)}`,
    /** pieces of the sample agenda with so many words, and one rare word */
    words: (locale: Locale, count: number) => {
      const words = vocabulary(locale);
      const drawn: string[] = [];
      // Runs of words repeat in other texts, as phrases do.
      while (drawn.length < count) {
        const from = below(words.length - MAX_RUN_LENGTH);
        drawn.push(...words.slice(from, from + 2 + below(MAX_RUN_LENGTH - 1)));
      }
      drawn.length = count;
      const own = `${locale}${below(20_000)}`;
      rare[locale].add(own);

      return [...drawn, own].join(locale === "zh" ? "" : " ");
    },
  };
}

const vocabularies = new Map<Locale, string[]>();

function vocabulary(locale: Locale): string[] {
  const words = vocabularies.get(locale) ?? [];
  if (words.length === 0) {
    const text = readFileSync(join(process.cwd(), "db", "seed", "wg2-2023", `${locale}.txt`), "utf8");
    for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: "word" }).segment(text))
      if (isWordLike) words.push(segment);
    vocabularies.set(locale, words);
  }

  return words;
}
