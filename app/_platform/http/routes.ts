import { LOCALES } from "@/app/_vocabulary/locales";

/** One address, or all addresses of a form, and how it is answered. */
export interface Route {
  /** as the folders of the application are called; `[...x]` stands for one segment or more */
  path: string;
  /**
   * `whole`: for everybody alike, made by Next, collected and perhaps kept; `rendered`: by Next for whoever asks; `streamed`: a download, an upload
   * or a file, never collected and not in the queue of what is rendered.
   */
  answer: "whole" | "rendered" | "streamed";
  /** the names of a question that the page reads, in the order in which they are spelled; whatever else follows a question mark is nobody's business */
  questions?: readonly string[];
  /** what the address itself holds that is between the reader and the portal: a person's question, or a token with which something is done */
  holds?: "question" | "token";
  /** whether a form of the page is sent to its own address */
  hasForm?: true;
  /** what stands for every address that has no route */
  isNothing?: true;
}

const whole = (path: string, ...questions: string[]): Route => ({ path, answer: "whole", questions });
const streamed = (path: string): Route => ({ path, answer: "streamed" });
const rendered = (path: string): Route => ({ path, answer: "rendered" });
const withForm = (route: Route): Route => ({ ...route, hasForm: true });
const question = (route: Route): Route => ({ ...route, holds: "question" });
const token = (route: Route): Route => ({ ...route, holds: "token" });
const nothing = (route: Route): Route => ({ ...route, isNothing: true });

/** Every address that the portal answers; the first that fits holds. */
export const ROUTES: readonly Route[] = [
  whole("/[locale]"),
  whole("/[locale]/meetings/[meeting]"),
  whole("/[locale]/meetings/[meeting]/agenda"),
  whole("/[locale]/meetings/[meeting]/agenda.akn.xml"),
  whole("/[locale]/meetings/[meeting]/documents", "by", "item", "kind", "language", "format"),
  whole("/[locale]/meetings/[meeting]/documents.atom"),
  streamed("/[locale]/meetings/[meeting]/documents.zip"),
  whole("/[locale]/meetings/[meeting]/legislation"),
  whole("/[locale]/meetings/[meeting]/preview.png"),
  whole("/[locale]/meetings/[meeting]/programme"),
  whole("/[locale]/meetings/[meeting]/programme.ics"),
  whole("/[locale]/meetings/[meeting]/programme/[calendar]"),
  whole("/[locale]/meetings/[meeting]/report"),
  whole("/[locale]/documents/[...symbol]"),
  question(whole("/[locale]/search", "q", "page", "kind", "meeting", "language")),
  whole("/[locale]/archive/[body]"),
  whole("/[locale]/archive/[body]/[year]"),
  withForm(whole("/[locale]/alerts", "body", "done")),
  token(withForm(whole("/[locale]/alerts/confirm/[token]"))),
  token(withForm(whole("/[locale]/alerts/end/[token]"))),
  whole("/[locale]/help"),
  whole("/[locale]/accessibility"),
  whole("/[locale]/privacy"),

  withForm(rendered("/[locale]/sign-in")),
  streamed("/[locale]/secretariat/meetings/[meeting]/report.pdf"),
  withForm(rendered("/[locale]/secretariat")),
  withForm(rendered("/[locale]/secretariat/[...page]")),
  withForm(rendered("/[locale]/delegation")),
  withForm(rendered("/[locale]/delegation/[...page]")),
  nothing(whole("/[locale]/[...rest]")),

  rendered("/"),
  rendered("/symbol/[...symbol]"),
  whole("/sitemap.xml"),
  whole("/sitemaps/[part]"),
  whole("/robots.txt"),
  whole("/.well-known/security.txt"),
  streamed("/icon.svg"),
  streamed("/_next/static/[...file]"),

  streamed("/api/files/[fileId]"),
  streamed("/api/health"),
  streamed("/api/legislation"),
  token(rendered("/api/alerts/end/[token]")),
  whole("/api/v1/documents/[...symbol]"),
  whole("/api/v1/meetings", "page"),
  whole("/api/v1/meetings/[meeting]"),
  whole("/api/v1/meetings/[meeting]/agenda", "language"),
  whole("/api/v1/meetings/[meeting]/documents", "page"),
  whole("/api/v1/meetings/[meeting]/programme", "language"),
  whole("/api/v1/openapi.json"),
  question(whole("/api/v1/search", "language", "page", "q", "kind", "meeting")),
  nothing(whole("/api/v1/[...rest]")),
];

/** The last segment of every address of what is not there. */
export const NOTHING = "not-found";

/** Forms of an address by which Next itself hands out parts of a page; nothing of the portal asks for them. */
const NEXTS_OWN = /\.rsc$|\.segments\//;

const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The route of a path in its canonical spelling, if the portal has one. */
export function routeOf(path: string): Route | undefined {
  if (NEXTS_OWN.test(path)) return undefined;

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
