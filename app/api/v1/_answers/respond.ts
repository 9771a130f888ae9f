import type { Question } from "@/app/_domain/search/queries";
import { env } from "@/app/_platform/env";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { PROBLEMS, type ProblemName, problemAnswer } from "./problem";

/** Scripts of any site may read what anyone may read (Fetch standard, section 3.3). */
export const OPEN = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };

export const METHODS = "GET, HEAD, OPTIONS";

/** An answer as JSON. */
export function json(answer: object): Response {
  return Response.json(answer, { headers: OPEN });
}

/** Why nothing is answered, as problem details (RFC 9457). */
export function problem(name: ProblemName): Response {
  const { status } = PROBLEMS[name];
  const headers = { ...OPEN, "Content-Type": "application/problem+json", ...(status === 405 && { Allow: METHODS }) };

  return Response.json(problemAnswer(name, env().publicUrl), { status, headers });
}

/** The language that a request asks for, English where it names none; nothing where it is not one of the six. */
export function languageAsked({ url }: Request): Locale | undefined {
  const asked = new URL(url).searchParams.get("language") || "en";

  return isLocale(asked) ? asked : undefined;
}

/** The page of a list that a request asks for, counted from 1; nothing where that is no such number. */
export function pageAsked({ url }: Request): number | undefined {
  const asked = new URL(url).searchParams.get("page") || "1";

  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined;
}

/** What a request searches for, in one language or, where it names none, in all, English first. */
export function questionAsked({ url }: Request): Question {
  const asked = new URL(url).searchParams;
  const given = (name: string) => asked.get(name) || undefined;
  const language = given("language");
  const locale = isLocale(language) ? language : "en";

  return { q: given("q"), locale, page: given("page"), kind: given("kind"), meeting: given("meeting"), language };
}
