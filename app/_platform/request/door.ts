import type { IncomingMessage, ServerResponse } from "node:http";
import { BlockList, isIPv6 } from "node:net";
import { isLocale } from "@/app/_vocabulary/locales";

/** Said by a browser to nobody: Next would take a nonce from the first, and keep it in the page that it stores for everyone. */
const NEVER_FROM_OUTSIDE = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];

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
 * Every request passes here before Next sees it. What only a proxy or the portal itself may say is taken off; an address that nobody can read is
 * turned into one that is not there, so that it gets the page that helps.
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
  if (!isReadable(path)) {
    const language = path.split("/")[1];
    request.url = isLocale(language) ? `/${language}/not-found` : "/not-found";
  }

  return undefined;
}

/** Next names the address of a redirect that was just made twice, and nginx refuses an answer with two (even equal) `Location` lines. */
export function sayOnce<R extends ServerResponse>(response: R): R {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) => (response.getHeader(name) === value ? response : append(name, value));

  return response;
}

/** Whether somebody who connects from there may say whom they forward. */
export function isNearby(address: string | undefined): boolean {
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
