import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Failure } from "@/db/failures";
import { isSentByScript, readActionForm } from "./forms/read-action-form";
import { countUntilAnswered } from "./forms/read-body";
import { type Admitted, guardRequest, localeOfRequest, markInternal, type Refused } from "./inbound/guard-request";
import { servePublicPages } from "./rendering/public-pages";
import { clientGoneSignal, RenderQueue } from "./rendering/render-queue";
import { appendHeadersOnce } from "./responses/append-header-once";
import { applyOverrides } from "./responses/apply-overrides";
import { type CompleteResponse, completeResponse } from "./responses/complete-response";
import { refusalResponse } from "./responses/refusals";
import { replaceFailedResponse } from "./responses/replace-failed-response";
import { collectOverrides, noOverrides } from "./responses/response-overrides";
import { sendResponse } from "./responses/send-response";
import { unavailableResponse } from "./responses/unavailable-response";
import { unsentFormOf } from "./responses/unsent-form";

/** Of one event of a response, before Node takes more for a leak. */
const MAX_LISTENERS = 20;

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
  const servedFromCache = servePublicPages(handle, host, queue);

  return (request, response) => {
    // Each layer that answers listens for the end of the response, and Next does several times: eleven are no leak.
    response.setMaxListeners(MAX_LISTENERS);
    const verdict = guardRequest(request);
    if ("refusal" in verdict) refuse(request, response, verdict);
    else if ("location" in verdict) response.writeHead(308, { Location: verdict.location }).end();
    else if (request.method === "POST" && verdict.route.hasForm) void receiveForm(request, response, verdict);
    else answer(request, response, verdict);
  };

  function answer(request: IncomingMessage, response: ServerResponse, { route, sender, isInternal }: Admitted): void {
    // Next asks for the page that an action leads on to, as data; of a page for everybody there are none.
    if (isInternal && route.delivery === "whole") response.writeHead(204).end();
    else if (route.delivery === "streamed" || isInternal) void renderByNext(request, response);
    else if (!servedFromCache(request, response, sender)) void renderInTurn(request, response, sender);
  }

  async function receiveForm(request: IncomingMessage, response: ServerResponse, admitted: Admitted): Promise<void> {
    const form = await readActionForm(request, isKnownAction);
    if ("refusal" in form) refuse(request, response, form);
    else if ("request" in form) {
      countUntilAnswered(response, form.bytes);
      markInternal(form.request);
      answer(form.request, response, admitted);
    }
  }

  async function renderInTurn(request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
    const leave = await queue.enter(sender, clientGoneSignal(request, response));
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
    await renderByNext(request, response).finally(leave);
  }

  async function renderByNext(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const overrides = noOverrides();
    // Next rewrites the address of a request while it answers it.
    const failureResponse = failureResponseFor(request);
    const toSend = applyOverrides(appendHeadersOnce(response), overrides);
    try {
      await collectOverrides(overrides, () =>
        handle(
          request,
          isDataForScript(request) ? toSend : replaceFailedResponse(toSend, () => failureResponse(overrides.failure)),
        ),
      );
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendResponse(request, response, failureResponse(overrides.failure));
    }
  }
}

/** How a request is answered that fails, by what it fails: a defect has its own status. */
function failureResponseFor(request: IncomingMessage): (failure: Failure | undefined) => CompleteResponse {
  const address = request.url ?? "";
  const locale = localeOfRequest(request);
  const isRead = !address.startsWith("/api/v1/") && /\btext\/html\b/.test(request.headers.accept ?? "");

  return (failure) =>
    unavailableResponse(address, { failure, status: 500, locale, isReadByPerson, unsent: unsentFormOf(request) });
}

/** Whether the answer is read by Next's own script, which knows what to make of a failure. */
function isDataForScript({ headers }: IncomingMessage): boolean {
  return headers["next-action"] !== undefined || headers.rsc !== undefined;
}

/** Answers what is refused: a page where a person reads it, words alone where a script does. */
function refuse(request: IncomingMessage, response: ServerResponse, { refusal, canonical, allow }: Refused): void {
  if (response.destroyed) return;
  const { url = "" } = request;
  const answer = refusalResponse(refusal, url, localeOfRequest(request), {
    canonical,
    allow,
    unsent: unsentFormOf(request),
  });
  if (answer.status === 400) response.setHeader("Connection", "close");
  if (!isSentByScript(request)) {
    sendResponse(request, response, answer);
    return;
  }
  // Next's own script knows by this that the page is of another version.
  if (refusal === "formOutdated") response.setHeader("x-nextjs-action-not-found", "1");
  const words = refusalResponse(refusal, ".txt", localeOfRequest(request));
  sendResponse(
    request,
    response,
    completeResponse(refusal === "formOutdated" ? 404 : words.status, words.headers, words.body),
  );
}
