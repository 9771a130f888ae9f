import type { IncomingMessage, ServerResponse } from "node:http";
import { cachedResponse, currentEpoch, staleResponse, storeResponse } from "@/app/_platform/page-cache/page-cache";
import { type RenderScope as Noted, renderScopes } from "@/app/_platform/page-cache/render-scope";
import { localeOfRequest } from "../inbound/guard-request";
import { type CompleteResponse, completeResponse } from "../responses/complete-response";
import { refusalResponse } from "../responses/refusals";
import {
  collectOverrides,
  noOverrides,
  type ResponseOverrides,
  retryAfterOf,
  statusToSend,
} from "../responses/response-overrides";
import { sendResponse } from "../responses/send-response";
import { stripScripts } from "../responses/strip-scripts";
import { unavailableResponse } from "../responses/unavailable-response";
import { unsentFormOf } from "../responses/unsent-form";
import { type Route, routeOf } from "../routes";
import { anonymousRequest, CapturedResponse } from "./captured-response";
import { isNotFoundAddress, publicAddress } from "./public-address";
import { clientGoneSignal, onClientGone, type RenderQueue } from "./render-queue";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * What browsers and proxies are told of an answer that is kept here: ask before showing it again, for it may have changed (the answer is then a 304). A
 * proxy may show it for a second without asking, for another while it asks, and for ten minutes where the portal does not answer at all (RFC 9111,
 * RFC 5861).
 */
const CACHED = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600";

/**
 * That nothing is there, or no longer: a proxy takes it in the place of what it has kept, which it would otherwise show once the portal does not answer.
 */
const NOT_FOUND = "public, max-age=0, s-maxage=1";

/** One whose address holds a reader's own question, or a token: for that reader alone, and kept nowhere (RFC 9111, section 5.2.2). */
const PRIVATE = "private, no-store";

/** One that is made for each question. */
const REVALIDATED = "public, max-age=0, must-revalidate";

/** Headers that are decided here, or speak of the connection and not of the answer. */
const OWN_HEADERS = new Set([
  "cache-control",
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "set-cookie",
  // Hints for what a page would fetch early; it fetches nothing but its style sheet.
  "link",
  "transfer-encoding",
  "vary",
]);

/** An answer that is being made, and how many wait for it. */
interface Rendering {
  response: Promise<CompleteResponse>;
  waitingCount: number;
  /** aborted once nobody waits any more */
  abandoned: AbortController;
}

/**
 * Answers whatever anyone may read. Each address is made once, by Next, for nobody in particular; kept whole while it is true; and sent from here without
 * Next to everybody who asks. Requests for one that is being made wait for it together; what nobody waits for any more is let go of.
 *
 * @param handle Next's own.
 * @param host under which readers reach the portal.
 * @param queue before everything that Next renders.
 */
export function servePublicPages(handle: Handle, host: string, queue: RenderQueue) {
  const renderings = new Map<string, Rendering>();

  /** Whether the request was for a public address, and is answered. */
  return function answer(request: IncomingMessage, response: ServerResponse, sender: string): boolean {
    const address = publicAddress(request.url ?? "");
    if (!address) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      void answerForm(request, response, sender);
      return true;
    }
    const kept = cachedResponse(address, Date.now()) ?? staleResponse(address, Date.now());
    if (kept) sendResponse(request, response, kept);
    else waitFor(renderOnce(address, sender), request, response);

    return true;
  };

  function waitFor(rendering: Rendering, request: IncomingMessage, response: ServerResponse): void {
    rendering.waitingCount += 1;
    const stopWatching = onClientGone(request, response, () => {
      rendering.waitingCount -= 1;
      if (rendering.waitingCount === 0) rendering.abandoned.abort();
    });
    rendering.response.then(
      (whole) => {
        stopWatching();
        sendResponse(request, response, whole);
      },
      () => {}, // nobody waits
    );
  }

  function renderOnce(address: string, sender: string): Rendering {
    const epoch = currentEpoch();
    // Whoever asks after a change must not wait for what was begun before it.
    const key = `${epoch} ${address}`;
    const waiting = renderings.get(key);
    if (waiting) return waiting;
    const abandoned = new AbortController();
    const forget = () => renderings.get(key) === rendering && renderings.delete(key);
    const rendering: Rendering = {
      response: render(address, epoch, sender, abandoned.signal).finally(forget),
      waitingCount: 0,
      abandoned,
    };
    abandoned.signal.addEventListener("abort", forget);
    renderings.set(key, rendering);

    return rendering;
  }

  async function render(
    address: string,
    epoch: number,
    sender: string,
    abandoned: AbortSignal,
  ): Promise<CompleteResponse> {
    const request = anonymousRequest(address, host);
    const leave = await queue.enter(sender, abandoned);
    if (abandoned.aborted) throw abandoned.reason;
    if (!leave) return refusalResponse("busy", address, localeOfRequest(request));
    try {
      const { whole, noted: scope, cookies } = await renderByNext(request, epoch, leave, abandoned);
      if (cookies.length > 0) throw new Error(`The answer for everybody at ${address} sets a cookie.`);
      const isComplete = whole.status === 200 || (whole.status === 404 && isNotFoundAddress(address));
      if (isComplete && isCacheable(scope) && whole.headers["cache-control"] !== PRIVATE)
        storeResponse(address, { response: whole, tags: [...scope.tags], expiresAt: scope.expiresAt, epoch });

      return whole;
    } catch (error) {
      if (abandoned.aborted) throw error;
      console.error(error);
      return unavailableResponse(address);
    }
  }

  /** A form of a public page, sent by the browser itself: the page that answers it is as free of scripts as the one before. */
  async function answerForm(request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
    // Next rewrites the address of a request while it answers it.
    const address = request.url ?? "";
    const leave = await queue.enter(sender, clientGoneSignal(request, response));
    if (!leave) {
      sendResponse(
        request,
        response,
        refusalResponse("busy", address, localeOfRequest(request), { unsent: unsentFormOf(request) }),
      );
      return;
    }
    // Compressed it is on the way out, not by Next before that.
    const accepted = request.headers["accept-encoding"];
    delete request.headers["accept-encoding"];
    try {
      const { whole, cookies } = await renderByNext(request, currentEpoch(), leave);
      if (accepted) request.headers["accept-encoding"] = accepted;
      sendResponse(request, response, { ...whole, cookies, headers: { ...whole.headers, "cache-control": PRIVATE } });
    } catch (error) {
      console.error(error);
      sendResponse(request, response, unavailableResponse(address, { unsent: unsentFormOf(request) }));
    }
  }

  /** Next's answer to a request, finished, and what was noted about it. The place among what is rendered is given up once Next has stopped. */
  async function renderByNext(request: IncomingMessage, epoch: number, leave: () => void, abandoned?: AbortSignal) {
    const scope: Noted = { tags: new Set(), isUncacheable: false, expiresAt: Number.POSITIVE_INFINITY, epoch };
    const overrides = noOverrides();
    const captured = new CapturedResponse(request);
    const address = request.url ?? "";
    abandoned?.addEventListener("abort", () => captured.abandon(new Error("Nobody waits for it any more.")));
    const handled = (async () => {
      try {
        await collectOverrides(overrides, () => renderScopes().run(scope, () => handle(request, captured)));
      } finally {
        leave();
      }
    })();
    const [body] = await Promise.all([captured.captured, handled]);
    const cookies = [captured.getHeader("set-cookie") ?? []].flat().map(String);

    const whole = hasFailed(captured)
      ? unavailableResponse(address, {
          failure: overrides.failure,
          locale: localeOfRequest(request),
          unsent: unsentFormOf(request),
        })
      : finishResponse(captured, body, scope, overrides, routeOf(address.split("?", 1)[0] ?? "")?.confidential);

    return { whole, noted: scope, cookies };
  }
}

/** What Next made, as it is sent: a page without Next's scripts, every answer with its own status and rules for caches. */
function finishResponse(
  captured: CapturedResponse,
  body: Buffer,
  scope: Noted,
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
  // Where the reader goes on to is not told the token.
  if (confidential === "token") headers["referrer-policy"] = "no-referrer";
  headers.vary = "Accept-Encoding";
  const seconds = retryAfterOf(status, overrides);
  if (seconds !== undefined) headers["retry-after"] ??= String(seconds);
  if (!isPage) return completeResponse(status, headers, body);
  const { html, policy } = stripScripts(body.toString());
  headers["content-security-policy"] = policy;

  return completeResponse(status, headers, Buffer.from(html));
}

/** What Next says of a defect, or of a database that does not answer, is nothing, or needs a script. */
function hasFailed({ statusCode }: CapturedResponse): boolean {
  return statusCode === 500;
}

function isCacheable({ tags, isUncacheable }: Noted): boolean {
  return tags.size > 0 && !isUncacheable;
}
