import "server-only";
import { notFound } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";

/** The language of the address, or not found. */
export function localeOf(segment: string): Locale {
  if (!isLocale(segment)) notFound();

  return segment;
}

/** What a query returns, or nothing where it refuses: for a public page, which then answers with its own words that nothing is there. */
export async function ifFound<T>(query: Promise<T>): Promise<T | undefined> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof DomainError && (error.kind === "not-found" || error.kind === "forbidden")) return undefined;
    throw error;
  }
}

/** What a query returns, or the not-found page where it refuses: what is not the viewer's is not there. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  const found = await ifFound(query.then((value) => ({ value })));
  if (!found) notFound();

  return found.value;
}
