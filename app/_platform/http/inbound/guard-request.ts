import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { bestLocale } from "@/app/_i18n/best-locale";
import { addressSegments } from "@/app/_vocabulary/address-segment";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { Route } from "@/app/_vocabulary/routes";
import { matchRoute, NOT_FOUND_SEGMENT } from "../match-route";
import type { RefusalName } from "../responses/refusals";
import { spellingOf } from "./canonical-path";
import { clientAddress, isTrustedProxy, networkOf } from "./client-address";
import { presentPath } from "./present-path";

/** Browsers send none of these. Next would take a nonce from the first. */
const INTERNAL_HEADERS = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];

const FORWARDED_HEADERS = ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/**
 * Marks a request that Next sends to the portal itself, for the page that an action redirects to.
 * It takes no second place in the render queue. The secret is this process's own; Next copies the
 * header.
 */
const INTERNAL_REQUEST = { header: "x-portal-within", secret: randomUUID() };

/** A host name or an address, with or without a port. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const READ_METHODS = ["GET", "HEAD"];
const FORM_METHODS = [...READ_METHODS, "POST"];

export interface Admitted {
  route: Route;
  /** the network that the sender is counted under */
  sender: string;
  /** sent by Next itself for a request that already has its place */
  isInternal: boolean;
}

export interface Refused {
  refusal: RefusalName;
  /** the same path in canonical spelling */
  canonical?: string | undefined;
  /** the methods of the address */
  allow?: string[];
}

export interface Redirected {
  location: string;
}

/**
 * Guards the portal: called for every request before anything else reads it. Refuses contradictory
 * requests and addresses that are not in canonical spelling, removes headers that only a proxy or
 * the portal may set, redirects former addresses, and rewrites unknown ones to the not-found page
 * of the reader's language.
 */
export function guardRequest(request: IncomingMessage): Admitted | Refused | Redirected {
  const { method = "" } = request;
  request.url = decodeSymbolSegment(request.url ?? "");
  const { url } = request;
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  // Rejects absolute URLs: Next would redirect to any host that they name.
  if (!url.startsWith("/") || !hasOneHost(request)) return { refusal: "malformed" };
  const spelling = spellingOf(path);
  if (spelling.kind === "other") {
    const { canonical } = spelling;
    const withoutSlash = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : undefined;
    if (
      withoutSlash &&
      withoutSlash === canonical &&
      spellingOf(withoutSlash).kind === "canonical" &&
      READ_METHODS.includes(method)
    )
      return { location: withoutSlash + printableSearch(url.slice(path.length)) };
    return { refusal: "otherSpelling", canonical: canonical && isPage(canonical) ? canonical : undefined };
  }
  const present = FORM_METHODS.includes(method) ? presentPath(path) : undefined;
  if (present) return { location: present + printableSearch(url.slice(path.length)) };
  const sender = clientAddress(request);
  const isInternal = request.headers[INTERNAL_REQUEST.header] === INTERNAL_REQUEST.secret;
  cleanHeaders(request, sender);
  let route = spelling.kind === "canonical" ? matchRoute(path) : undefined;
  if (!route) {
    request.url = `/${localeOfRequest(request)}/${NOT_FOUND_SEGMENT}`;
    route = matchRoute(request.url)!; // every locale has a not-found route
  }
  const allow = methodsOf(route);
  if (method === "TRACE" || (allow && !allow.includes(method)))
    return { refusal: "noSuchMethod", allow: allow ?? FORM_METHODS };

  return { route, sender: networkOf(sender), isInternal };
}

/** Returns a query string unless a header cannot hold it. */
function printableSearch(search: string): string {
  return /^[\x21-\x7e]*$/.test(search) ? search : "";
}

/** Marks a request, so that those which Next sends for it share its place in the render queue. */
export function markInternal(request: IncomingMessage): void {
  request.headers[INTERNAL_REQUEST.header] = INTERNAL_REQUEST.secret;
}

/** Returns undefined where the route itself answers other methods. */
function methodsOf(route: Route): string[] | undefined {
  if (route.path.startsWith("/api/")) return undefined;

  return route.hasForm ? FORM_METHODS : READ_METHODS;
}

/**
 * Decodes the slashes of a symbol. A client generated from the OpenAPI document encodes them,
 * because a path parameter is one segment there.
 */
function decodeSymbolSegment(url: string): string {
  const [, before = "", encoded = "", search = ""] = ENCODED_SYMBOL.exec(url) ?? [];
  const path = before + addressSegments(symbolOf(encoded) ?? "");

  return encoded !== "" && spellingOf(path).kind === "canonical" ? path + search : url;
}

const ENCODED_SYMBOL = /^(\/api\/v1\/documents\/)([^/?]*%2F[^/?]*)(\?.*)?$/;

/** Returns the symbol that was encoded as one parameter, and in no other way. */
function symbolOf(encoded: string): string | undefined {
  try {
    const symbol = decodeURIComponent(encoded);

    return encodeURIComponent(symbol) === encoded ? symbol : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether a canonical path names a page that a reader may have meant. */
function isPage(path: string): boolean {
  const route = matchRoute(path);

  return route !== undefined && !route.isNotFound && !/^\/(api|_next)\//.test(path);
}

/**
 * With two Host headers, two programs may read different ones. Node itself refuses HTTP/1.1
 * requests with none.
 */
function hasOneHost({ rawHeaders, headers }: IncomingMessage): boolean {
  const lines = rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name)).length;

  return lines === 0 || (lines === 1 && HOST.test(headers.host ?? ""));
}

function cleanHeaders({ headers, socket }: IncomingMessage, sender: string | undefined): void {
  for (const name of INTERNAL_HEADERS) delete headers[name];
  delete headers[INTERNAL_REQUEST.header];
  if (!isTrustedProxy(socket.remoteAddress)) for (const name of FORWARDED_HEADERS) delete headers[name];
  // From here on the header names the client alone.
  if (sender === undefined) delete headers["x-forwarded-for"];
  else headers["x-forwarded-for"] = sender;
}

/** Returns the language of the address, else the reader's preferred one. */
export function localeOfRequest({ url = "", headers }: IncomingMessage): Locale {
  const first = /^\/([a-z]{2})(?=[/?]|$)/.exec(url)?.[1];
  if (isLocale(first)) return first;

  return bestLocale(new Headers({ "accept-language": headers["accept-language"] ?? "", cookie: headers.cookie ?? "" }));
}
