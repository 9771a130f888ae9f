import { putPassages, type SearchablePart } from "@/app/_domain/search/put-passages";
import { type Found, type Question, type SearchAnswer, searchPortal } from "@/app/_domain/search/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { contextOf } from "../support/people";

/** A document as tests put it: by a number that stands for its id. */
export interface Put {
  number: number;
  locale: Locale;
  title: string;
  body?: string;
  symbol?: string;
  subject?: "item" | "document";
}

/** Put what can be found into a meeting. */
export async function put(db: Database, meetingId: string, ...texts: Put[]): Promise<void> {
  for (const { number, locale, title, body, symbol, subject = "document" } of texts) {
    const subjectId = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
    const label = symbol ?? `TEST/COP/WG.9/2023/${number}`;
    const parts: SearchablePart[] = body ? [{ part: "text", body }] : [];
    await putPassages(db, { meetingId, subject, subjectId, locale, label, title }, parts);
  }
}

/** What the public is answered. */
export function ask(db: Database, q: string, rest: Partial<Question> = {}): Promise<SearchAnswer> {
  return searchPortal(contextOf(db, PUBLIC_VIEWER), { q, locale: "en", ...rest });
}

/** What is found; anything else is a defect of the test. */
export async function find(db: Database, q: string, rest: Partial<Question> = {}): Promise<Found> {
  const answer = await ask(db, q, rest);
  if (answer.outcome !== "found") throw new Error(`${q}: ${answer.outcome}`);

  return answer;
}

/** The titles that are found, in their order. */
export async function titles(db: Database, q: string, rest: Partial<Question> = {}): Promise<string[]> {
  return (await find(db, q, rest)).results.map((result) => written(result.title));
}

/** A marked text as it is read, the marks as asterisks where they are wanted. */
export function written(text: { text: string; marked: boolean }[] | undefined, mark = ""): string {
  return (text ?? []).map((piece) => (piece.marked ? `${mark}${piece.text}${mark}` : piece.text)).join("");
}
