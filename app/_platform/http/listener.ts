import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Failure } from "@/db/failures";
import { publicAnswers } from "../page-cache/public-responses";
import { isSentByScript, readActionForm } from "./action-form";
import { type Admitted, judge, languageFor, markWithin, type Refused } from "./guard";
import { holdUntilAnswered } from "./read-body";
import { sayOnce } from "./read-once";
import { goneSignal, RenderQueue } from "./render-queue";
import { type WholeAnswer, wholeAnswer } from "./responses/complete-response";
import { refused } from "./responses/refusals";
import { replaceFailed } from "./responses/replace-failed";
import { nothingNoted, notingStatus } from "./responses/response-status";
import { sendWhole } from "./responses/send-response";
import { sendStatus } from "./responses/send-status";
import { broken } from "./responses/unavailable";
import { unsentFormOf } from "./unsent-form";

/** Of one event of a response, before Node takes more for a leak. */
const MOST_LISTENERS = 20;

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * Answers every request of the portal: what is refused, what anyone may read, and the rest by Next.
 *
 * @param handle Next's own.
 * @param host under which readers reach the portal.
 * @param isKnownAction whether there is a server action of this id.
 */
export function requestListener(
  handle: Handle,
  host: string,
  isKnownAction: (id: string) => boolean = () => true,
): RequestListener {
  const queue = new RenderQueue();
  const answered = publicAnswers(handle, host, queue);

  return (request, response) => {
    // Each layer that answers listens for the end of the response, and Next does several times: eleven are no leak.
    response.setMaxListeners(MOST_LISTENERS);
    const judged = judge(request);
    if ("refusal" in judged) refuse(request, response, judged);
    else if ("location" in judged) response.writeHead(308, { Location: judged.location }).end();
    else if (request.method === "POST" && judged.route.hasForm) void takeForm(request, response, judged);
    else answer(request, response, judged);
  };

  function answer(request: IncomingMessage, response: ServerResponse, { route, sender, isWithin }: Admitted): void {
    // Next asks for the page that an action leads on to, as data; of a page for everybody there are none.
    if (isWithin && route.answer === "whole") response.writeHead(204).end();
    else if (route.answer === "streamed" || isWithin) void byNext(request, response);
    else if (!answered(request, response, sender)) void inTurn(request, response, sender);
  }

  async function takeForm(request: IncomingMessage, response: ServerResponse, admitted: Admitted): Promise<void> {
    const form = await readActionForm(request, isKnownAction);
    if ("refusal" in form) refuse(request, response, form);
    else if ("request" in form) {
      holdUntilAnswered(response, form.bytes);
      markWithin(form.request);
      answer(form.request, response, admitted);
    }
  }

  async function inTurn(request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
    const leave = await queue.enter(sender, goneSignal(request, response));
    if (!leave) {
      refuse(request, response, { refusal: "busy" });
      return;
    }
    // A reader who takes the answer slowly keeps nobody else waiting.
    const write = response.write as (...rest: unknown[]) => boolean;
    response.write = ((...rest: unknown[]) => {
      const isTaken = write.apply(response, rest);
      if (!isTaken) leave();

      return isTaken;
    }) as ServerResponse["write"];
    response.once("close", leave);
    await byNext(request, response).finally(leave);
  }

  async function byNext(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const decided = nothingNoted();
    // Next rewrites the address of a request while it answers it.
    const failed = failureOfRequest(request);
    const toSend = sendStatus(sayOnce(response), decided);
    try {
      await notingStatus(decided, () =>
        handle(request, isDataForScript(request) ? toSend : replaceFailed(toSend, () => failed(decided.failure))),
      );
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendWhole(request, response, failed(decided.failure));
    }
  }
}

/** How a request is answered that fails, by what it fails: a defect has its own status. */
function failureOfRequest(request: IncomingMessage): (failure: Failure | undefined) => WholeAnswer {
  const address = request.url ?? "";
  const locale = languageFor(request);
  const isRead = !address.startsWith("/api/v1/") && /\btext\/html\b/.test(request.headers.accept ?? "");

  return (failure) => broken(address, { failure, status: 500, locale, isRead, unsent: unsentFormOf(request) });
}

/** Whether the answer is read by Next's own script, which knows what to make of a failure. */
function isDataForScript({ headers }: IncomingMessage): boolean {
  return headers["next-action"] !== undefined || headers.rsc !== undefined;
}

/** Answers what is refused: a page where a person reads it, words alone where a script does. */
function refuse(request: IncomingMessage, response: ServerResponse, { refusal, canonical, allow }: Refused): void {
  if (response.destroyed) return;
  const { url = "" } = request;
  const answer = refused(refusal, url, languageFor(request), { canonical, allow, unsent: unsentFormOf(request) });
  if (answer.status === 400) response.setHeader("Connection", "close");
  if (!isSentByScript(request)) {
    sendWhole(request, response, answer);
    return;
  }
  // Next's own script knows by this that the page is of another version.
  if (refusal === "formOutdated") response.setHeader("x-nextjs-action-not-found", "1");
  const words = refused(refusal, ".txt", languageFor(request));
  sendWhole(request, response, wholeAnswer(refusal === "formOutdated" ? 404 : words.status, words.headers, words.body));
}
