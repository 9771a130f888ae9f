import { LOCALES } from "@/app/_vocabulary/locales";

/** One address, or all addresses of a form, and how it is answered. */
export interface Route {
  /** as the folders of the application are called; `[...x]` stands for one segment or more */
  path: string;
  /**
   * `whole`: for everybody alike, made by Next, collected and perhaps kept; `rendered`: by Next for whoever asks; `streamed`: a download, an upload
   * or a file, never collected and not in the queue of what is rendered.
   */
  delivery: "whole" | "rendered" | "streamed";
  /** the names of a question that the page reads, in the order in which they are spelled; whatever else follows a question mark is nobody's business */
  queryParameters?: readonly string[];
  /** what the address itself holds that is between the reader and the portal: a person's question, or a token with which something is done */
  confidential?: "question" | "token";
  /** whether a form of the page is sent to its own address */
  hasForm?: true;
  /** what stands for every address that has no route */
  isNotFound?: true;
}

const shared = (path: string, ...questions: string[]): Route => ({ path, delivery: "whole", queryParameters });
const streamed = (path: string): Route => ({ path, delivery: "streamed" });
const personal = (path: string): Route => ({ path, delivery: "rendered" });
const withForm = (route: Route): Route => ({ ...route, hasForm: true });
const withQuery = (route: Route): Route => ({ ...route, confidential: "question" });
const withToken = (route: Route): Route => ({ ...route, confidential: "token" });
const notFound = (route: Route): Route => ({ ...route, isNotFound: true });

/** Every address that the portal answers; the first that fits holds. */
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

/** The last segment of every address of what is not there. */
export const NOT_FOUND_SEGMENT = "not-found";

/** Forms of an address by which Next itself hands out parts of a page; nothing of the portal asks for them. */
const NEXT_INTERNAL = /\.rsc$|\.segments\//;

const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The route of a path in its canonical spelling, if the portal has one. */
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
