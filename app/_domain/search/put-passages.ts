import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchPassages } from "@/db/schema";
import { cutPassages } from "./cut-passages";
import { INDEX_VERSION } from "./index-version";
import { lexemesOf, marks, quoted } from "./lexemes";
import { normalizeText } from "./normalize-text";
import { putWords } from "./put-words";

/** What can be found: an item of an agenda or a document, in one language. */
export interface Searchable {
  meetingId: string;
  subject: "item" | "document";
  subjectId: string;
  locale: Locale;
  /** the number of the item or the symbol of the document */
  label: string;
  title: string;
  /** a day */
  issuedOn?: string | undefined;
}

/** A piece of its text; a long one is cut into passages. A `title` is what it is also called, besides its title. */
export interface SearchablePart {
  part: "title" | "annotation" | "text";
  body: string;
}

/** So many rows at a time go into one statement. */
const ROWS_AT_ONCE = 100;

/**
 * Put what can be found of an item or document in one language, in place of all that was there, in the transaction of the verb that changes it.
 * Only what anyone may read may be put here.
 */
export async function putPassages(tx: Database, about: Searchable, parts: SearchablePart[]): Promise<void> {
  // Two that put the same come one after the other, or both would leave theirs.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${about.subjectId}))`);
  await removePassages(tx, about.subjectId, about.locale);
  const rows = passageRows(about, parts);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx.insert(searchPassages).values(rows.slice(from, from + ROWS_AT_ONCE));
  await putWords(tx, about.locale, [...titlesOf(about, parts), ...rows.map(({ body }) => body)]);
}

/** The rows of an item or document in one language: one of its title, and one of each passage of its text. */
export function passageRows(about: Searchable, parts: SearchablePart[]) {
  const { meetingId, subject, subjectId, locale, label } = about;
  const titles = titlesOf(about, parts);
  const [title = ""] = titles;
  const of = { meetingId, subject, subjectId, locale, label, title };
  const row = { ...of, issuedOn: about.issuedOn ?? null, indexVersion: INDEX_VERSION };
  const passages = parts
    .filter(({ part }) => part !== "title")
    .flatMap(({ part, body }) => cutPassages(normalizeText(body)).map((passage) => ({ part, body: passage })));

  return [
    { ...row, part: "title" as const, position: 0, body: title, lexemes: lexemesOfTitle(about, titles) },
    ...passages.map(({ part, body }, index) => ({
      ...row,
      ...{ part, position: index + 1, body, lexemes: lexemesOfPassage(about, body, title) },
    })),
  ];
}

/** The title first, then what it is also called. */
function titlesOf(about: Searchable, parts: SearchablePart[]): string[] {
  const others = parts.filter(({ part }) => part === "title").map(({ body }) => onOneLine(body));

  return [...new Set([onOneLine(about.title), ...others])];
}

/** Take away what can be found of an item or document: in one language, or in all. */
export async function removePassages(tx: Database, subjectId: string, locale?: Locale): Promise<void> {
  await tx
    .delete(searchPassages)
    .where(and(eq(searchPassages.subjectId, subjectId), locale && eq(searchPassages.locale, locale)));
}

/** The words of a title weigh most (A); the label stands after them. */
function lexemesOfTitle(about: Searchable, titles: string[]): SQL {
  const signs = [marks.title, ...marksOf(about), ...(about.subject === "document" ? [marks.symbol(about.label)] : [])];
  const words = lexemesOf([...titles, about.label].join("\n"), about.locale);

  return sql`setweight(${words}, 'A') || ${signs.map(quoted).join(" ")}::tsvector`;
}

/** A passage is found by the words of its title too (B): what is asked for stands often partly in the one, partly in the other. */
function lexemesOfPassage(about: Searchable, body: string, title: string): SQL {
  const words = sql`${lexemesOf(body, about.locale)} || setweight(${lexemesOf(title, about.locale)}, 'B')`;

  return sql`${words} || ${marksOf(about).map(quoted).join(" ")}::tsvector`;
}

function marksOf({ subject, meetingId }: Searchable): string[] {
  return [marks.subject(subject), marks.meeting(meetingId)];
}

/** On one line, without what no database takes. */
function onOneLine(text: string): string {
  return normalizeText(text)
    .toWellFormed()
    .replace(/[\0\s]+/g, " ")
    .trim();
}
