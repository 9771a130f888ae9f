import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Failure } from "@/db/failures";
import { isSentByScript, readActionForm } from "./forms/read-action-form";
import { countUntilAnswered } from "./forms/read-body";
import { unsentFormOf } from "./forms/unsent-forms";
import { type Admitted, guardRequest, localeOfRequest, markInternal, type Refused } from "./inbound/guard-request";
import { prefersPage } from "./inbound/preferred-media-type";
import { servePublicPages } from "./rendering/public-pages";
import { clientGoneSignal, RenderQueue } from "./rendering/render-queue";
import type { Handle } from "./rendering/render-response";
import { appendHeadersOnce } from "./responses/append-header-once";
import { applyOverrides } from "./responses/apply-overrides";
import { type CompleteResponse, completeResponse } from "./responses/complete-response";
import { refusalResponse } from "./responses/refusals";
import { replaceFailedResponse } from "./responses/replace-failed-response";
import { collectOverrides, noOverrides } from "./responses/response-overrides";
import { sendResponse } from "./responses/send-response";
import { unavailableResponse } from "./responses/unavailable-response";

/** Eleven parts listen for the end of a response; Node warns of a leak from eleven on. */
const MAX_LISTENERS = 20;

/**
 * Creates the listener of the portal's server: refuses what the guard refuses, serves public pages
 * from the cache, and passes the rest to Next.
 *
 * @param handle Next's request handler.
 * @param host the host under which readers reach the portal.
 * @param isKnownAction whether this build has a server action with this id.
 */
export function requestListener(
  handle: Handle,
  host: string,
  isKnownAction: (id: string) => boolean = () => true,
): RequestListener {
  const queue = new RenderQueue();
  const servePublicPage = servePublicPages(handle, host, queue);

  return (request, response) => {
    response.setMaxListeners(MAX_LISTENERS);
    const verdict = guardRequest(request);
    if ("refusal" in verdict) refuse(request, response, verdict);
    else if ("location" in verdict) response.writeHead(308, { Location: verdict.location }).end();
    else if (request.method === "POST" && verdict.route.hasForm) void receiveForm(request, response, verdict);
    else dispatch(request, response, verdict);
  };

  function dispatch(request: IncomingMessage, response: ServerResponse, { route, sender, isInternal }: Admitted): void {
    // Next prefetches the data of the page that an action redirects to. Public pages have none.
    if (isInternal && route.delivery === "shared") response.writeHead(204).end();
    else if (route.delivery === "streamed" || isInternal) void renderByNext(request, response);
    else if (!servePublicPage(request, response, sender)) void renderInTurn(request, response, sender);
  }

  async function receiveForm(request: IncomingMessage, response: ServerResponse, admitted: Admitted): Promise<void> {
    const form = await readActionForm(request, isKnownAction);
    if ("refusal" in form) refuse(request, response, form);
    else if ("request" in form) {
      countUntilAnswered(response, form.bytes);
      markInternal(form.request);
      dispatch(form.request, response, admitted);
    }
  }

  async function renderInTurn(request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
    const release = await queue.acquire(sender, clientGoneSignal(request, response));
    if (!release) {
      refuse(request, response, { refusal: "busy" });
      return;
    }
    // Releases the place as soon as the client reads more slowly than Next writes.
    const write = response.write as (...rest: unknown[]) => boolean; // Node's overloads take any of these
    response.write = ((...rest: unknown[]) => {
      const hasRoom = write.apply(response, rest);
      if (!hasRoom) release();

      return hasRoom;
    }) as ServerResponse["write"]; // passes every overload on
    response.once("close", release);
    await renderByNext(request, response).finally(release);
  }

  async function renderByNext(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const overrides = noOverrides();
    // Built first: Next rewrites the address of a request while it handles it.
    const failureResponse = failureResponseFor(request);
    const toSend = applyOverrides(appendHeadersOnce(response), overrides);
    const guarded = isDataForScript(request)
      ? toSend
      : replaceFailedResponse(toSend, () => failureResponse(overrides.failure));
    try {
      await collectOverrides(overrides, () => handle(request, guarded));
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendResponse(request, response, failureResponse(overrides.failure));
    }
  }
}

/** Returns the response to a failed request, by its failure; undefined is a defect. */
function failureResponseFor(request: IncomingMessage): (failure: Failure | undefined) => CompleteResponse {
  const address = request.url ?? "";
  const locale = localeOfRequest(request);
  const isReadByPerson = !address.startsWith("/api/v1/") && prefersPage(request.headers.accept);
  const unsent = unsentFormOf(request);

  return (failure) => unavailableResponse(address, { failure, status: 500, locale, isReadByPerson, unsent });
}

/** Returns whether Next's own script reads the response: it handles failures itself. */
function isDataForScript({ headers }: IncomingMessage): boolean {
  return headers["next-action"] !== undefined || headers.rsc !== undefined;
}

/** Sends a refusal: a page for a person, a line of text for Next's script. */
function refuse(request: IncomingMessage, response: ServerResponse, { refusal, canonical, allow }: Refused): void {
  if (response.destroyed) return;
  const { url = "" } = request;
  const locale = localeOfRequest(request);
  const page = refusalResponse(refusal, url, locale, { canonical, allow, unsent: unsentFormOf(request) });
  if (page.status === 400) response.setHeader("Connection", "close");
  if (!isSentByScript(request)) {
    sendResponse(request, response, page);
    return;
  }
  // Tells Next's script that the page is of another build.
  if (refusal === "formOutdated") response.setHeader("x-nextjs-action-not-found", "1");
  const text = refusalResponse(refusal, ".txt", locale);
  const status = refusal === "formOutdated" ? 404 : text.status;
  sendResponse(request, response, completeResponse(status, text.headers, text.body));
}
