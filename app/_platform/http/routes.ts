import { LOCALES } from "@/app/_vocabulary/locales";

/** A pattern of addresses and how it is answered. */
export interface Route {
  /** named as the folders of the application; `[...x]` matches one segment or more */
  path: string;
  /**
   * `shared`: the same for everybody, rendered by Next, collected and cached; `personal`: rendered
   * by Next for the person who asks; `streamed`: a download, an upload or a file, neither collected
   * nor queued
   */
  delivery: "shared" | "personal" | "streamed";
  /** the query parameters that the page reads, in the order of the cache key; others are ignored */
  queryParameters?: readonly string[];
  /** the address holds a person's query, or a token that allows something: no cache stores it */
  confidential?: "query" | "token";
  /** a form of the page is sent to its own address */
  hasForm?: true;
  /** the route of every address that does not exist */
  isNotFound?: true;
}

const shared = (path: string, ...queryParameters: string[]): Route => ({ path, delivery: "shared", queryParameters });
const streamed = (path: string): Route => ({ path, delivery: "streamed" });
const personal = (path: string): Route => ({ path, delivery: "personal" });
const withForm = (route: Route): Route => ({ ...route, hasForm: true });
const withQuery = (route: Route): Route => ({ ...route, confidential: "query" });
const withToken = (route: Route): Route => ({ ...route, confidential: "token" });
const notFound = (route: Route): Route => ({ ...route, isNotFound: true });

/** Every address that the portal answers. The first match counts. */
export const ROUTES: readonly Route[] = [
  shared("/[locale]"),
  shared("/[locale]/meetings/[meeting]"),
  shared("/[locale]/meetings/[meeting]/agenda"),
  shared("/[locale]/meetings/[meeting]/agenda.akn.xml"),
  shared("/[locale]/meetings/[meeting]/documents", "by", "item", "kind", "language", "format"),
  shared("/[locale]/meetings/[meeting]/documents.atom"),
  streamed("/[locale]/meetings/[meeting]/documents.zip"),
  shared("/[locale]/meetings/[meeting]/legislation"),
  shared("/[locale]/meetings/[meeting]/preview.png"),
  shared("/[locale]/meetings/[meeting]/programme"),
  shared("/[locale]/meetings/[meeting]/programme.ics"),
  shared("/[locale]/meetings/[meeting]/programme/[calendar]"),
  shared("/[locale]/meetings/[meeting]/report"),
  shared("/[locale]/documents/[...symbol]"),
  withQuery(shared("/[locale]/search", "q", "page", "kind", "meeting", "language")),
  shared("/[locale]/archive/[body]"),
  shared("/[locale]/archive/[body]/[year]"),
  withForm(shared("/[locale]/alerts", "body", "done")),
  withToken(withForm(shared("/[locale]/alerts/confirm/[token]"))),
  withToken(withForm(shared("/[locale]/alerts/end/[token]"))),
  shared("/[locale]/help"),
  shared("/[locale]/accessibility"),
  shared("/[locale]/privacy"),

  withForm(personal("/[locale]/sign-in")),
  streamed("/[locale]/secretariat/meetings/[meeting]/report.pdf"),
  withForm(personal("/[locale]/secretariat")),
  withForm(personal("/[locale]/secretariat/[...page]")),
  withForm(personal("/[locale]/delegation")),
  withForm(personal("/[locale]/delegation/[...page]")),
  notFound(shared("/[locale]/[...rest]")),

  personal("/"),
  personal("/symbol/[...symbol]"),
  shared("/sitemap.xml"),
  shared("/sitemaps/[part]"),
  shared("/robots.txt"),
  shared("/.well-known/security.txt"),
  streamed("/icon.svg"),
  streamed("/_next/static/[...file]"),

  streamed("/api/files/[fileId]"),
  streamed("/api/health"),
  streamed("/api/legislation"),
  withToken(personal("/api/alerts/end/[token]")),
  shared("/api/v1/documents/[...symbol]"),
  shared("/api/v1/meetings", "page"),
  shared("/api/v1/meetings/[meeting]"),
  shared("/api/v1/meetings/[meeting]/agenda", "language"),
  shared("/api/v1/meetings/[meeting]/documents", "page"),
  shared("/api/v1/meetings/[meeting]/programme", "language"),
  shared("/api/v1/openapi.json"),
  withQuery(shared("/api/v1/search", "language", "page", "q", "kind", "meeting")),
  notFound(shared("/api/v1/[...rest]")),
];

/** The last segment of the shared address of all addresses that do not exist. */
export const NOT_FOUND_SEGMENT = "not-found";

/** Addresses of Next for parts of a page, which the portal does not use. */
const NEXT_INTERNAL = /\.rsc$|\.segments\//;

const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route.path) }));

/** Returns the route of a canonical path. */
export function routeOf(path: string): Route | undefined {
  if (NEXT_INTERNAL.test(path)) return undefined;

  return PATTERNS.find(({ pattern }) => pattern.test(path))?.route;
}

function patternOf(path: string): RegExp {
  const source = path
    .replaceAll(".", "\\.")
    .replaceAll("[locale]", `(?:${LOCALES.join("|")})`)
    .replace(/\[\\\.\\\.\\\.\w+\]/g, ".+")
    .replace(/\[\w+\]/g, "[^/]+");

  return new RegExp(`^${source}$`);
}
