import "server-only";
import { notFound } from "next/navigation";
import { DomainError } from "@/app/_domain/errors";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";

/** Returns the language of the address, or ends with not found. */
export function localeOf(segment: string): Locale {
  if (!isLocale(segment)) notFound();

  return segment;
}

/**
 * Returns undefined where a query refuses, for a public page that says itself that nothing is
 * there.
 */
export async function ifFound<T>(query: Promise<T>): Promise<T | undefined> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof DomainError && (error.kind === "not-found" || error.kind === "forbidden")) return undefined;
    throw error;
  }
}

/** Ends with the not-found page where a query refuses: what is not the viewer's is not found. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  const found = await ifFound(query.then((value) => ({ value })));
  if (!found) notFound();

  return found.value;
}
