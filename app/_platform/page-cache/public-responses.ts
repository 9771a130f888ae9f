import type { IncomingMessage, ServerResponse } from "node:http";
import { languageFor } from "../http/guard";
import { goneSignal, onceGone, type RenderQueue } from "../http/render-queue";
import { type WholeAnswer, wholeAnswer } from "../http/responses/complete-response";
import { refused } from "../http/responses/refusals";
import {
  nothingNoted,
  notingStatus,
  type ResponseStatus,
  retryAfter,
  statusToSend,
} from "../http/responses/response-status";
import { sendWhole } from "../http/responses/send-response";
import { asRead } from "../http/responses/strip-scripts";
import { broken } from "../http/responses/unavailable";
import { type Route, routeOf } from "../http/routes";
import { unsentFormOf } from "../http/unsent-form";
import { CapturedResponse, nobodysRequest } from "./capture-response";
import { currentEpoch, keepAnswer, keptAnswer, staleAnswer } from "./page-cache";
import { isNothing, publicAddress } from "./public-address";
import { makings, type Making as Noted } from "./render-scope";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * What browsers and proxies are told of an answer that is kept here: ask before showing it again, for it may have changed (the answer is then a 304). A
 * proxy may show it for a second without asking, for another while it asks, and for ten minutes where the portal does not answer at all (RFC 9111,
 * RFC 5861).
 */
const KEPT = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600";

/**
 * That nothing is there, or no longer: a proxy takes it in the place of what it has kept, which it would otherwise show once the portal does not answer.
 */
const NOT_THERE = "public, max-age=0, s-maxage=1";

/** One whose address holds a reader's own question, or a token: for that reader alone, and kept nowhere (RFC 9111, section 5.2.2). */
const PRIVATE = "private, no-store";

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
  "set-cookie",
  // Hints for what a page would fetch early; it fetches nothing but its style sheet.
  "link",
  "transfer-encoding",
  "vary",
]);

/** An answer that is being made, and how many wait for it. */
interface Making {
  whole: Promise<WholeAnswer>;
  waiting: number;
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
export function publicAnswers(handle: Handle, host: string, queue: RenderQueue) {
  const beingMade = new Map<string, Making>();

  /** Whether the request was for a public address, and is answered. */
  return function answer(request: IncomingMessage, response: ServerResponse, sender: string): boolean {
    const address = publicAddress(request.url ?? "");
    if (!address) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      void posted(request, response, sender);
      return true;
    }
    const kept = keptAnswer(address, Date.now()) ?? staleAnswer(address, Date.now());
    if (kept) sendWhole(request, response, kept);
    else waitFor(made(address, sender), request, response);

    return true;
  };

  function waitFor(making: Making, request: IncomingMessage, response: ServerResponse): void {
    making.waiting += 1;
    const stay = onceGone(request, response, () => {
      making.waiting -= 1;
      if (making.waiting === 0) making.abandoned.abort();
    });
    making.whole.then(
      (whole) => {
        stay();
        sendWhole(request, response, whole);
      },
      () => {}, // nobody waits
    );
  }

  function made(address: string, sender: string): Making {
    const epoch = currentEpoch();
    // Whoever asks after a change must not wait for what was begun before it.
    const key = `${epoch} ${address}`;
    const waiting = beingMade.get(key);
    if (waiting) return waiting;
    const abandoned = new AbortController();
    const forget = () => beingMade.get(key) === making && beingMade.delete(key);
    const making: Making = {
      whole: make(address, epoch, sender, abandoned.signal).finally(forget),
      waiting: 0,
      abandoned,
    };
    abandoned.signal.addEventListener("abort", forget);
    beingMade.set(key, making);

    return making;
  }

  async function make(address: string, epoch: number, sender: string, abandoned: AbortSignal): Promise<WholeAnswer> {
    const request = nobodysRequest(address, host);
    const leave = await queue.enter(sender, abandoned);
    if (abandoned.aborted) throw abandoned.reason;
    if (!leave) return refused("busy", address, languageFor(request));
    try {
      const { whole, noted, cookies } = await asked(request, epoch, leave, abandoned);
      if (cookies.length > 0) throw new Error(`The answer for everybody at ${address} sets a cookie.`);
      const isTrue = whole.status === 200 || (whole.status === 404 && isNothing(address));
      if (isTrue && isKept(noted) && whole.headers["cache-control"] !== PRIVATE)
        keepAnswer(address, { answer: whole, tags: [...noted.tags], until: noted.until, epoch });

      return whole;
    } catch (error) {
      if (abandoned.aborted) throw error;
      console.error(error);
      return broken(address);
    }
  }

  /** A form of a public page, sent by the browser itself: the page that answers it is as free of scripts as the one before. */
  async function posted(request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
    // Next rewrites the address of a request while it answers it.
    const address = request.url ?? "";
    const leave = await queue.enter(sender, goneSignal(request, response));
    if (!leave) {
      sendWhole(request, response, refused("busy", address, languageFor(request), { unsent: unsentFormOf(request) }));
      return;
    }
    // Compressed it is on the way out, not by Next before that.
    const accepted = request.headers["accept-encoding"];
    delete request.headers["accept-encoding"];
    try {
      const { whole, cookies } = await asked(request, currentEpoch(), leave);
      if (accepted) request.headers["accept-encoding"] = accepted;
      sendWhole(request, response, { ...whole, cookies, headers: { ...whole.headers, "cache-control": PRIVATE } });
    } catch (error) {
      console.error(error);
      sendWhole(request, response, broken(address, { unsent: unsentFormOf(request) }));
    }
  }

  /** Next's answer to a request, finished, and what was noted about it. The place among what is rendered is given up once Next has stopped. */
  async function asked(request: IncomingMessage, epoch: number, leave: () => void, abandoned?: AbortSignal) {
    const noted: Noted = { tags: new Set(), once: false, until: Number.POSITIVE_INFINITY, epoch };
    const decided = nothingNoted();
    const captured = new CapturedResponse(request);
    const address = request.url ?? "";
    abandoned?.addEventListener("abort", () => captured.abandon(new Error("Nobody waits for it any more.")));
    const handled = (async () => {
      try {
        await notingStatus(decided, () => makings().run(noted, () => handle(request, captured)));
      } finally {
        leave();
      }
    })();
    const [body] = await Promise.all([captured.captured, handled]);
    const cookies = [captured.getHeader("set-cookie") ?? []].flat().map(String);

    const whole = isFailed(captured)
      ? broken(address, { failure: decided.failure, locale: languageFor(request), unsent: unsentFormOf(request) })
      : finished(captured, body, noted, decided, routeOf(address.split("?", 1)[0] ?? "")?.holds);

    return { whole, noted, cookies };
  }
}

/** What Next made, as it is sent: a page without Next's scripts, every answer with its own status and rules for caches. */
function finished(
  captured: CapturedResponse,
  body: Buffer,
  noted: Noted,
  decided: ResponseStatus,
  holds: Route["holds"],
): WholeAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(captured.getHeaders())) {
    if (value !== undefined && !OWN.has(name) && !name.startsWith("x-next"))
      headers[name] = Array.isArray(value) ? [...new Set(value)].join(", ") : String(value);
  }
  const status = statusToSend(captured.statusCode, decided);
  const isPage = headers["content-type"]?.startsWith("text/html") ?? false;
  const own = captured.getHeader("cache-control");
  headers["cache-control"] = holds
    ? PRIVATE
    : status === 404 || status === 410
      ? NOT_THERE
      : status !== 200
        ? "no-store"
        : isKept(noted)
          ? KEPT
          : isPage || !own
            ? MADE_ANEW
            : String(own);
  // Where the reader goes on to is not told the token.
  if (holds === "token") headers["referrer-policy"] = "no-referrer";
  headers.vary = "Accept-Encoding";
  const seconds = retryAfter(status, decided);
  if (seconds !== undefined) headers["retry-after"] ??= String(seconds);
  if (!isPage) return wholeAnswer(status, headers, body);
  const { html, policy } = asRead(body.toString());
  headers["content-security-policy"] = policy;

  return wholeAnswer(status, headers, Buffer.from(html));
}

/** What Next says of a defect, or of a database that does not answer, is nothing, or needs a script. */
function isFailed({ statusCode }: CapturedResponse): boolean {
  return statusCode === 500;
}

function isKept({ tags, once }: Noted): boolean {
  return tags.size > 0 && !once;
}
