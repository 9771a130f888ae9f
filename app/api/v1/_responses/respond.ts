import type { SearchQuery } from "@/app/_domain/search/queries";
import { env } from "@/app/_platform/env";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { PROBLEMS, type ProblemName, problemResponse } from "./problem";

/** Public data is readable by scripts of any site (Fetch standard, section 3.3). */
export const CORS_HEADERS = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };

export const ALLOWED_METHODS = "GET, HEAD, OPTIONS";

/** Returns a JSON response. */
export function json(body: object): Response {
  return Response.json(body, { headers: CORS_HEADERS });
}

/** Returns problem details (RFC 9457). */
export function problem(name: ProblemName): Response {
  const { status } = PROBLEMS[name];
  const headers = {
    ...CORS_HEADERS,
    "Content-Type": "application/problem+json",
    ...(status === 405 && { Allow: ALLOWED_METHODS }),
  };

  return Response.json(problemResponse(name, env().publicUrl), { status, headers });
}

/** Returns the requested language, English by default; undefined where it is none of the six. */
export function requestedLanguage({ url }: Request): Locale | undefined {
  const requested = new URL(url).searchParams.get("language") || "en";

  return isLocale(requested) ? requested : undefined;
}

/** Returns the requested page of a list, counted from 1; undefined where it is no such number. */
export function requestedPage({ url }: Request): number | undefined {
  const requested = new URL(url).searchParams.get("page") || "1";

  return /^[1-9]\d{0,8}$/.test(requested) ? Number(requested) : undefined;
}

/** Returns the requested search, in one language or, by default, in all, English first. */
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
