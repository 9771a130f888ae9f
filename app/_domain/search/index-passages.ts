import { and, eq, type SQL, sql } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { bodySymbols, foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { searchPassages } from "@/db/schema";
import { lockMeetingStatus } from "../meetings/lock-meeting-status";
import { INDEX_VERSION } from "./index-version";
import { indexWords } from "./index-words";
import { lexemesOf, markers, quoteLexeme } from "./lexemes";
import { normalizeText } from "./normalize-text";
import { splitPassages } from "./split-passages";

/** A searchable agenda item or document, in one language. */
export interface Searchable {
  meetingId: string;
  subject: "item" | "document" | "information";
  subjectId: string;
  locale: Locale;
  /** the number of the item or the symbol of the document */
  label: string;
  title: string;
  /** a day */
  issuedOn?: string | undefined;
}

/** A part of its text; a long one is split into passages. A `title` is an additional title. */
export interface SearchablePart {
  part: "title" | "annotation" | "text";
  body: string;
}

/** The indexed texts of an item or document in one language. */
export interface IndexEntry {
  about: Omit<Searchable, "meetingId">;
  parts: SearchablePart[];
}

/** Rows that one statement inserts. */
const ROWS_PER_STATEMENT = 100;

/**
 * Replaces the index entries of items or documents of a meeting, each in one language, in the
 * transaction of the operation that changes them. Only public content may be indexed: nothing of a
 * draft meeting is.
 */
export async function indexPassages(tx: Database, meetingId: string, entries: IndexEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { isPublic } = await lockMeetingStatus(tx, meetingId);
  await lockSubjects(tx, entries);
  await removeEntries(tx, entries);
  if (!isPublic) return;
  const rows = entries.flatMap(({ about, parts }) => passageRows({ ...about, meetingId }, parts));
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    await tx.insert(searchPassages).values(rows.slice(from, from + ROWS_PER_STATEMENT));
  for (const locale of LOCALES) {
    const titles = entries.flatMap(({ about, parts }) => (about.locale === locale ? titlesOf(about, parts) : []));
    const bodies = rows.flatMap((row) => (row.locale === locale ? [row.body] : []));
    await indexWords(tx, locale, [...titles, ...bodies]);
  }
}

/** Serializes concurrent changes of one subject: otherwise the passages of both would stay. */
async function lockSubjects(tx: Database, entries: IndexEntry[]): Promise<void> {
  const subjects = [...new Set(entries.map(({ about }) => about.subjectId))].sort();
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext(subject)) from json_array_elements_text(${JSON.stringify(subjects)}::json) as subject`,
  );
}

async function removeEntries(tx: Database, entries: IndexEntry[]): Promise<void> {
  const replaced = JSON.stringify(entries.map(({ about: { subjectId, locale } }) => ({ subjectId, locale })));
  await tx.execute(sql`
    delete from ${searchPassages} using json_to_recordset(${replaced}::json) as replaced("subjectId" uuid, locale text)
    where ${searchPassages.subjectId} = replaced."subjectId" and ${searchPassages.locale} = replaced.locale`);
}

/** Returns the rows of an item or document: one for its title, one for each passage of its text. */
export function passageRows(about: Searchable, parts: SearchablePart[]) {
  const { meetingId, subject, subjectId, locale, label } = about;
  const titles = titlesOf(about, parts);
  const [title = ""] = titles;
  const of = { meetingId, subject, subjectId, locale, label, title };
  const row = { ...of, issuedOn: about.issuedOn ?? null, indexVersion: INDEX_VERSION };
  const passages = parts
    .filter(({ part }) => part !== "title")
    .flatMap(({ part, body }) => splitPassages(normalizeText(body)).map((passage) => ({ part, body: passage })));

  return [
    { ...row, part: "title" as const, position: 0, body: title, lexemes: lexemesOfTitle(about, titles) },
    ...passages.map(({ part, body }, index) => ({
      ...row,
      part,
      position: index + 1,
      body,
      lexemes: lexemesOfPassage(about, body, title),
    })),
  ];
}

/** Returns the title, then additional titles. */
function titlesOf(about: Pick<Searchable, "title">, parts: SearchablePart[]): string[] {
  const others = parts.filter(({ part }) => part === "title").map(({ body }) => toOneLine(body));

  return [...new Set([toOneLine(about.title), ...others])];
}

/** Removes an item or document from the index, in one language or in all. */
export async function removePassages(tx: Database, subjectId: string, locale?: Locale): Promise<void> {
  await tx
    .delete(searchPassages)
    .where(and(eq(searchPassages.subjectId, subjectId), locale && eq(searchPassages.locale, locale)));
}

/** Returns the lexemes of a title with the highest weight (A), followed by the label. */
function lexemesOfTitle(about: Searchable, titles: string[]): SQL {
  const titleMarkers = [
    markers.title,
    ...passageMarkers(about),
    ...(about.subject === "document"
      ? [...new Set([foldSymbol(about.label), ...bodySymbols(about.label)])].map(markers.symbol)
      : []),
  ];
  const words = lexemesOf([...titles, about.label].join("\n"), about.locale);

  return sql`setweight(${words}, 'A') || ${titleMarkers.map(quoteLexeme).join(" ")}::tsvector`;
}

/** Adds the words of the title (B) to those of a passage: queries often combine both. */
function lexemesOfPassage(about: Searchable, body: string, title: string): SQL {
  const words = sql`${lexemesOf(body, about.locale)} || setweight(${lexemesOf(title, about.locale)}, 'B')`;

  return sql`${words} || ${passageMarkers(about).map(quoteLexeme).join(" ")}::tsvector`;
}

function passageMarkers({ subject, meetingId }: Searchable): string[] {
  return [markers.subject(subject), markers.meeting(meetingId)];
}

/** Returns a text on one line, without characters that PostgreSQL rejects. */
function toOneLine(text: string): string {
  return normalizeText(text)
    .toWellFormed()
    .replace(/[\0\s]+/g, " ")
    .trim();
}
