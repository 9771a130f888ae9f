import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { bestLocale } from "@/app/_i18n/best-locale";
import { addressSegments } from "@/app/_vocabulary/address-segment";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { RefusalName } from "../responses/refusals";
import { NOT_FOUND_SEGMENT, type Route, routeOf } from "../routes";
import { spellingOf } from "./canonical-path";
import { clientAddress, isTrustedProxy, networkOf } from "./client-address";

/** Said by a browser to nobody: Next would take a nonce from the first. */
const INTERNAL_HEADERS = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];

const FORWARDED_HEADERS = ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/**
 * Marks a request that Next sends to the portal itself, for the page that an action leads on to, while the action holds its place among what is
 * rendered. Known to this process alone; Next passes it on with the other headers.
 */
const INTERNAL_REQUEST = { header: "x-portal-within", secret: randomUUID() };

/** A name or an address of a host, perhaps with a port. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** What may be asked of a page, or of anything else. */
const READ_METHODS = ["GET", "HEAD"];
const FORM_METHODS = [...READ_METHODS, "POST"];

export interface Admitted {
  route: Route;
  /** what the sender is counted under */
  sender: string;
  /** sent by Next itself, for a request that has its place already */
  isInternal: boolean;
}

export interface Refused {
  refusal: RefusalName;
  /** the same path in the spelling in which it is answered */
  canonical?: string | undefined;
  /** the methods that the address has */
  allow?: string[];
}

export interface Redirected {
  location: string;
}

/**
 * Judges every request before anything else sees it: one that contradicts itself, or whose address is not in its canonical spelling, is refused; what
 * only a proxy or the portal itself may say is taken off; an address that names nothing is turned into the one that says so in the reader's language.
 */
export function guardRequest(request: IncomingMessage): Admitted | Refused | Redirected {
  const { method = "" } = request;
  request.url = decodeSymbolSegment(request.url ?? "");
  const { url } = request;
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  // A whole address, as to a proxy, would be redirected to wherever it names.
  if (!url.startsWith("/") || !hasOneHost(request)) return { refusal: "malformed" };
  const spelling = spellingOf(path);
  if (spelling.kind === "other") {
    const { canonical } = spelling;
    const bare = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : undefined;
    if (bare && bare === canonical && spellingOf(bare).kind === "canonical" && READ_METHODS.includes(method))
      return { location: bare + (/^[\x21-\x7e]*$/.test(url.slice(path.length)) ? url.slice(path.length) : "") };
    return { refusal: "otherSpelling", canonical: canonical && isPage(canonical) ? canonical : undefined };
  }
  const sender = clientAddress(request);
  const isWithin = request.headers[INTERNAL_REQUEST.header] === INTERNAL_REQUEST.secret;
  cleanHeaders(request, sender);
  let route = spelling.kind === "canonical" ? routeOf(path) : undefined;
  if (!route) {
    request.url = `/${localeOfRequest(request)}/${NOT_FOUND_SEGMENT}`;
    route = routeOf(request.url)!; // every language has it
  }
  const allow = methodsOf(route);
  if (method === "TRACE" || (allow && !allow.includes(method)))
    return { refusal: "noSuchMethod", allow: allow ?? FORM_METHODS };

  return { route, sender: networkOf(sender), isInternal };
}

/** Lets what Next sends for this request to the portal itself take part in its place. */
export function markInternal(request: IncomingMessage): void {
  request.headers[INTERNAL_REQUEST.header] = INTERNAL_REQUEST.secret;
}

/** Nothing where the application's own route says it. */
function methodsOf(route: Route): string[] | undefined {
  if (route.path.startsWith("/api/")) return undefined;

  return route.hasForm ? FORM_METHODS : READ_METHODS;
}

/**
 * A client that is made from the OpenAPI document encodes the slashes of a symbol, for a parameter of a path is one segment there: for everything behind
 * the guard it has asked for the address as it is answered.
 */
function decodeSymbolSegment(url: string): string {
  const [, before = "", encoded = "", search = ""] = ENCODED_SYMBOL.exec(url) ?? [];
  const path = before + addressSegments(symbolOf(encoded) ?? "");

  return encoded !== "" && spellingOf(path).kind === "canonical" ? path + search : url;
}

const ENCODED_SYMBOL = /^(\/api\/v1\/documents\/)([^/?]*%2F[^/?]*)(\?.*)?$/;

/** The symbol that was encoded as one parameter, and in no other way. */
function symbolOf(encoded: string): string | undefined {
  try {
    const symbol = decodeURIComponent(encoded);

    return encodeURIComponent(symbol) === encoded ? symbol : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path in its canonical spelling names a page that somebody may have meant. */
function isPage(path: string): boolean {
  const route = routeOf(path);

  return route !== undefined && !route.isNotFound && !/^\/(api|_next)\//.test(path);
}

/** Of two, each program may take another one. Node refuses a request of HTTP/1.1 without any by itself. */
function hasOneHost({ rawHeaders, headers }: IncomingMessage): boolean {
  const lines = rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name)).length;

  return lines === 0 || (lines === 1 && HOST.test(headers.host ?? ""));
}

function cleanHeaders({ headers, socket }: IncomingMessage, sender: string | undefined): void {
  for (const name of INTERNAL_HEADERS) delete headers[name];
  delete headers[INTERNAL_REQUEST.header];
  if (!isTrustedProxy(socket.remoteAddress)) for (const name of FORWARDED_HEADERS) delete headers[name];
  // From here on it names the sender and nobody else.
  if (sender === undefined) delete headers["x-forwarded-for"];
  else headers["x-forwarded-for"] = sender;
}

/** The language of the address, else the reader's. */
export function localeOfRequest({ url = "", headers }: IncomingMessage): Locale {
  const first = /^\/([a-z]{2})(?=[/?]|$)/.exec(url)?.[1];
  if (isLocale(first)) return first;

  return bestLocale(new Headers({ "accept-language": headers["accept-language"] ?? "", cookie: headers.cookie ?? "" }));
}
