import type { RenderScope } from "@/app/_platform/page-cache/render-scope";
import type { Route } from "@/app/_vocabulary/routes";
import { type CompleteResponse, completeResponse } from "../responses/complete-response";
import { type ResponseOverrides, retryAfterOf, statusToSend } from "../responses/response-overrides";
import { stripScripts } from "../responses/strip-scripts";
import type { CapturedResponse } from "./captured-response";

/**
 * A cached page. Browsers revalidate before each use and mostly get a 304. A proxy may serve it for
 * one second, for another while it revalidates, and for ten minutes while the portal does not
 * answer (RFC 9111, RFC 5861).
 */
const CACHED = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600";

/**
 * Not found, or gone. A proxy stores it over the page that it holds, which it would otherwise serve
 * when the portal does not answer.
 */
const NOT_FOUND = "public, max-age=0, s-maxage=1";

/** The address holds a person's query or a token: no cache stores it (RFC 9111, section 5.2.2). */
export const PRIVATE = "private, no-store";

/** Rendered for each request. */
const REVALIDATED = "public, max-age=0, must-revalidate";

/** Headers that are set here, or that describe the connection. */
const OWN_HEADERS = new Set([
  "cache-control",
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "set-cookie",
  // Hints to preload scripts, which the page does not have.
  "link",
  "transfer-encoding",
  "vary",
]);

/**
 * Returns Next's response as it is sent: without Next's scripts, with its status and cache rules.
 */
export function finishResponse(
  captured: CapturedResponse,
  body: Buffer,
  scope: RenderScope,
  overrides: ResponseOverrides,
  confidential: Route["confidential"],
): CompleteResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(captured.getHeaders())) {
    if (value !== undefined && !OWN_HEADERS.has(name) && !name.startsWith("x-next"))
      headers[name] = Array.isArray(value) ? [...new Set(value)].join(", ") : String(value);
  }
  const status = statusToSend(captured.statusCode, overrides);
  const isPage = headers["content-type"]?.startsWith("text/html") ?? false;
  const own = captured.getHeader("cache-control");
  headers["cache-control"] = confidential
    ? PRIVATE
    : status === 404 || status === 410
      ? NOT_FOUND
      : status !== 200
        ? "no-store"
        : isCacheable(scope)
          ? CACHED
          : isPage || !own
            ? REVALIDATED
            : String(own);
  // Keeps the token out of the Referer header of the reader's next request.
  if (confidential === "token") headers["referrer-policy"] = "no-referrer";
  headers.vary = "Accept-Encoding";
  const seconds = retryAfterOf(status, overrides);
  if (seconds !== undefined) headers["retry-after"] ??= String(seconds);
  if (!isPage) return completeResponse(status, headers, body);
  const { html, policy } = stripScripts(body.toString());
  headers["content-security-policy"] = policy;

  return completeResponse(status, headers, Buffer.from(html));
}

/** Returns whether a response may be cached: it has tags by which it can be invalidated. */
export function isCacheable({ tags, isUncacheable }: RenderScope): boolean {
  return tags.size > 0 && !isUncacheable;
}
