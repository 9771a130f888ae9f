import type { SearchQuery } from "@/app/_domain/search/queries";
import { env } from "@/app/_platform/env";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { PROBLEMS, type ProblemName, problemResponse } from "./problem";

/** Scripts of any site may read what anyone may read (Fetch standard, section 3.3). */
export const CORS_HEADERS = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };

export const ALLOWED_METHODS = "GET, HEAD, OPTIONS";

/** An answer as JSON. */
export function json(answer: object): Response {
  return Response.json(answer, { headers: CORS_HEADERS });
}

/** Why nothing is answered, as problem details (RFC 9457). */
export function problem(name: ProblemName): Response {
  const { status } = PROBLEMS[name];
  const headers = {
    ...CORS_HEADERS,
    "Content-Type": "application/problem+json",
    ...(status === 405 && { Allow: ALLOWED_METHODS }),
  };

  return Response.json(problemResponse(name, env().publicUrl), { status, headers });
}

/** The language that a request asks for, English where it names none; nothing where it is not one of the six. */
export function requestedLanguage({ url }: Request): Locale | undefined {
  const requested = new URL(url).searchParams.get("language") || "en";

  return isLocale(requested) ? requested : undefined;
}

/** The page of a list that a request asks for, counted from 1; nothing where that is no such number. */
export function requestedPage({ url }: Request): number | undefined {
  const requested = new URL(url).searchParams.get("page") || "1";

  return /^[1-9]\d{0,8}$/.test(requested) ? Number(requested) : undefined;
}

/** What a request searches for, in one language or, where it names none, in all, English first. */
export function requestedSearch({ url }: Request): SearchQuery {
  const requested = new URL(url).searchParams;
  const parameter = (name: string) => requested.get(name) || undefined;
  const language = parameter("language");
  const locale = isLocale(language) ? language : "en";

  return {
    q: parameter("q"),
    locale,
    page: parameter("page"),
    kind: parameter("kind"),
    meeting: parameter("meeting"),
    language,
  };
}
