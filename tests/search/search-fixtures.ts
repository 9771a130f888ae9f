import { indexPassages, type SearchablePart } from "@/app/_domain/search/index-passages";
import { type FoundResults, type SearchOutcome, type SearchQuery, searchPortal } from "@/app/_domain/search/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { contextOf } from "../support/people";

/** A text to index; the number stands for the id. */
export interface IndexedText {
  number: number;
  locale: Locale;
  title: string;
  body?: string;
  symbol?: string;
  subject?: "item" | "document";
}

/** Indexes texts under a meeting. */
export async function indexTexts(db: Database, meetingId: string, ...texts: IndexedText[]): Promise<void> {
  for (const { number, locale, title, body, symbol, subject = "document" } of texts) {
    const subjectId = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
    const label = symbol ?? `TEST/COP/WG.9/2023/${number}`;
    const parts: SearchablePart[] = body ? [{ part: "text", body }] : [];
    await indexPassages(db, meetingId, [{ about: { subject, subjectId, locale, label, title }, parts }]);
  }
}

/** Searches as the public. */
export function searchPublicly(db: Database, q: string, options: Partial<SearchQuery> = {}): Promise<SearchOutcome> {
  return searchPortal(contextOf(db, PUBLIC_VIEWER), { q, locale: "en", ...options });
}

/** Returns results; throws on any other outcome. */
export async function findResults(db: Database, q: string, options: Partial<SearchQuery> = {}): Promise<FoundResults> {
  const outcome = await searchPublicly(db, q, options);
  if (outcome.outcome !== "found") throw new Error(`${q}: ${outcome.outcome}`);

  return outcome;
}

/** Returns the titles of the results in order. */
export async function findTitles(db: Database, q: string, options: Partial<SearchQuery> = {}): Promise<string[]> {
  return (await findResults(db, q, options)).results.map((result) => printMarked(result.title));
}

/** Prints a marked text, with `mark` around marked pieces. */
export function printMarked(text: { text: string; marked: boolean }[] | undefined, mark = ""): string {
  return (text ?? []).map((piece) => (piece.marked ? `${mark}${piece.text}${mark}` : piece.text)).join("");
}
