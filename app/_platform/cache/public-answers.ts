import type { IncomingMessage, ServerResponse } from "node:http";
import { nothingNoted, notingStatus, type ResponseStatus, retryAfter, statusToSend } from "../request/response-status";
import { asRead } from "./as-read";
import { broken } from "./broken";
import { CapturedResponse, nobodysRequest } from "./captured";
import { currentEpoch, keepAnswer, keptAnswer, staleAnswer } from "./kept";
import { type Making, makings } from "./making";
import { publicAddress } from "./public-address";
import { sendWhole } from "./send-whole";
import { type WholeAnswer, wholeAnswer } from "./whole-answer";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * What browsers and proxies are told of an answer that is kept here: ask before showing it again, for it may have changed (the answer is then a 304). A
 * proxy may show it for a second without asking, for another while it asks, and for ten minutes where the portal does not answer at all (RFC 9111,
 * RFC 5861).
 */
const KEPT = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600";

/** One that is made for each question. */
const MADE_ANEW = "public, max-age=0, must-revalidate";

/** Headers that are decided here, or speak of the connection and not of the answer. */
const OWN = new Set([
  "cache-control",
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  // Hints for what a page would fetch early; it fetches nothing but its style sheet.
  "link",
  "transfer-encoding",
  "vary",
]);

/**
 * Answers whatever anyone may read. Each address is made once, by Next, for nobody in particular; kept whole while it is true; and sent from here without
 * Next to everybody who asks. Requests for one that is being made wait for it together.
 *
 * @param handle Next's own.
 * @param host under which readers reach the portal.
 */
export function publicAnswers(handle: Handle, host: string) {
  const beingMade = new Map<string, Promise<WholeAnswer>>();

  /** Whether the request was for a public address, and is answered. */
  return function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const address = publicAddress(request.url ?? "");
    if (!address) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      void posted(request, response);
      return true;
    }
    const kept = keptAnswer(address, Date.now()) ?? staleAnswer(address, Date.now());
    if (kept) sendWhole(request, response, kept);
    else void made(address).then((whole) => sendWhole(request, response, whole));

    return true;
  };

  function made(address: string): Promise<WholeAnswer> {
    const epoch = currentEpoch();
    // Whoever asks after a change must not wait for what was begun before it.
    const key = `${epoch} ${address}`;
    const waiting = beingMade.get(key);
    if (waiting) return waiting;
    const making = make(address, epoch).finally(() => beingMade.delete(key));
    beingMade.set(key, making);

    return making;
  }

  async function make(address: string, epoch: number): Promise<WholeAnswer> {
    try {
      const { whole, noted } = await asked(nobodysRequest(address, host), epoch);
      if (whole.status === 200 && isKept(noted))
        keepAnswer(address, { answer: whole, tags: [...noted.tags], until: noted.until, epoch });

      return whole;
    } catch (error) {
      console.error(error);
      return broken(address);
    }
  }

  /** A form of a public page, sent by the browser itself: the page that answers it is as free of scripts as the one before. */
  async function posted(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Next rewrites the address of a request while it answers it.
    const address = request.url ?? "";
    // Compressed it is on the way out, not by Next before that.
    const accepted = request.headers["accept-encoding"];
    delete request.headers["accept-encoding"];
    try {
      const { whole } = await asked(request, currentEpoch());
      if (accepted) request.headers["accept-encoding"] = accepted;
      sendWhole(request, response, { ...whole, headers: { ...whole.headers, "cache-control": "no-store" } });
    } catch (error) {
      console.error(error);
      sendWhole(request, response, broken(address));
    }
  }

  /** Next's answer to a request, finished, and what was noted about it. */
  async function asked(request: IncomingMessage, epoch: number): Promise<{ whole: WholeAnswer; noted: Making }> {
    const noted: Making = { tags: new Set(), once: false, until: Number.POSITIVE_INFINITY, epoch };
    const decided = nothingNoted();
    const captured = new CapturedResponse(request);
    const address = request.url ?? "";
    await notingStatus(decided, () => makings().run(noted, () => handle(request, captured)));

    return { whole: finished(captured, await captured.captured, noted, decided, address), noted };
  }
}

/** What Next made, as it is sent: a page without Next's scripts, every answer with its own status and rules for caches. */
function finished(
  captured: CapturedResponse,
  body: Buffer,
  noted: Making,
  decided: ResponseStatus,
  address: string,
): WholeAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(captured.getHeaders())) {
    if (value !== undefined && !OWN.has(name) && !name.startsWith("x-next"))
      headers[name] = Array.isArray(value) ? [...new Set(value)].join(", ") : String(value);
  }
  const status = statusToSend(captured.statusCode, decided);
  const isPage = headers["content-type"]?.startsWith("text/html") ?? false;
  if (isPage && captured.statusCode >= 500) return broken(address);
  const own = captured.getHeader("cache-control");
  headers["cache-control"] =
    status !== 200 ? "no-store" : isKept(noted) ? KEPT : isPage || !own ? MADE_ANEW : String(own);
  headers.vary = "Accept-Encoding";
  const seconds = retryAfter(status, decided);
  if (seconds !== undefined) headers["retry-after"] ??= String(seconds);
  if (!isPage) return wholeAnswer(status, headers, body);
  const { html, policy } = asRead(body.toString());
  headers["content-security-policy"] = policy;

  return wholeAnswer(status, headers, Buffer.from(html));
}

function isKept({ tags, once }: Making): boolean {
  return tags.size > 0 && !once;
}
