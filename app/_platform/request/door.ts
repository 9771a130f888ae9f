import type { IncomingMessage, ServerResponse } from "node:http";
import { BlockList, isIPv6 } from "node:net";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { bestLocale } from "../i18n/best-locale";

/** Said by a browser to nobody: Next would take a nonce from the first. */
const NEVER_FROM_OUTSIDE = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];

/** Every address that names no language begins with one of these. */
const WITHOUT_LANGUAGE =
  /^\/($|(api|_next|symbol|sitemaps)\/|(icon\.svg|robots\.txt|sitemap\.xml|\.well-known\/security\.txt)$)/;

const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/** Where a proxy of ours stands: on this machine, or in its own network (RFC 1918, 4193, 3927, 4291). */
const NEARBY = new BlockList();
NEARBY.addSubnet("127.0.0.0", 8);
NEARBY.addSubnet("10.0.0.0", 8);
NEARBY.addSubnet("172.16.0.0", 12);
NEARBY.addSubnet("192.168.0.0", 16);
NEARBY.addSubnet("169.254.0.0", 16);
NEARBY.addAddress("::1", "ipv6");
NEARBY.addSubnet("fc00::", 7, "ipv6");
NEARBY.addSubnet("fe80::", 10, "ipv6");

/**
 * Every request passes here before Next sees it. What only a proxy or the portal itself may say is taken off; an address that nobody can read,
 * or that names nothing of the portal's, is turned into one that is not there, so that it gets the page that helps in the reader's language.
 *
 * @returns the status with which it is turned away, if it is.
 */
export function turnedAway(request: IncomingMessage): 400 | 405 | undefined {
  const { url = "", method = "" } = request;
  // A whole address, as to a proxy, would be redirected to wherever it names.
  if (!url.startsWith("/")) return 400;
  const isPage = !url.startsWith("/api/");
  if (method === "TRACE" || (isPage && !["GET", "HEAD", "POST"].includes(method))) return 405;
  for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
  if (!isNearby(request.socket.remoteAddress)) for (const name of FORWARDED) delete request.headers[name];
  const [path = ""] = url.split("?");
  if (!isReadable(path) || !isOurs(path)) request.url = `/${languageFor(request, path)}/not-found`;

  return undefined;
}

/** The language of the address, else the reader's. */
function languageFor({ headers }: IncomingMessage, path: string): Locale {
  const first = path.split("/")[1];
  if (isLocale(first)) return first;

  return bestLocale(new Headers({ "accept-language": headers["accept-language"] ?? "", cookie: headers.cookie ?? "" }));
}

/** Whether the portal has anything that begins so. */
function isOurs(path: string): boolean {
  return isLocale(path.split("/")[1]) || WITHOUT_LANGUAGE.test(path);
}

/** Next names the address of a redirect that was just made twice, and nginx refuses an answer with two (even equal) `Location` lines. */
export function sayOnce<R extends ServerResponse>(response: R): R {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) => (response.getHeader(name) === value ? response : append(name, value));

  return response;
}

/** Whether somebody who connects from there may say whom they forward. */
function isNearby(address: string | undefined): boolean {
  return address !== undefined && NEARBY.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Well encoded, and without control characters, which the database cannot even be asked for. */
function isReadable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
