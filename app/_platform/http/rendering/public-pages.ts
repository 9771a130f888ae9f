import type { IncomingMessage, ServerResponse } from "node:http";
import { cachedResponse, currentEpoch, staleResponse, storeResponse } from "@/app/_platform/page-cache/page-cache";
import { PREVIEW_PARAMETER } from "@/app/_vocabulary/paths";
import { unsentFormOf } from "../forms/unsent-forms";
import { anonymousRequest, previewRequest } from "../inbound/create-request";
import { localeOfRequest } from "../inbound/guard-request";
import { matchRoute } from "../match-route";
import type { CompleteResponse } from "../responses/complete-response";
import { refusalResponse } from "../responses/refusals";
import { sendResponse } from "../responses/send-response";
import { unavailableResponse } from "../responses/unavailable-response";
import { isCacheable, PRIVATE } from "./finish-response";
import { isNotFoundAddress, publicAddress } from "./public-address";
import { clientGoneSignal, onClientGone, type RenderQueue } from "./render-queue";
import { type Handle, renderResponse } from "./render-response";

/** A rendering in progress and the number of requests that wait for it. */
interface Rendering {
  response: Promise<CompleteResponse>;
  waitingCount: number;
  /** aborted when no request waits any more */
  abandoned: AbortController;
}

/**
 * Serves the addresses that anyone may read. Each is rendered once by Next from an anonymous
 * request, cached until it is invalidated, and sent from the cache without Next. Requests for an
 * address that is being rendered share that rendering; it is abandoned when none waits any more.
 *
 * @param handle Next's request handler.
 * @param host the host under which readers reach the portal.
 * @param queue limits what Next renders at once.
 */
export function servePublicPages(handle: Handle, host: string, queue: RenderQueue) {
  const renderings = new Map<string, Rendering>();

  /** Returns false where the request is for no public address; it is then not answered. */
  return function servePublicPage(request: IncomingMessage, response: ServerResponse, sender: string): boolean {
    const address = publicAddress(request.url ?? "");
    if (!address) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      void answerForm(request, response, sender);
      return true;
    }
    if (isPreviewRequested(request)) {
      void sendPreview(request, response, sender);
      return true;
    }
    const cached = cachedResponse(address, Date.now()) ?? staleResponse(address, Date.now());
    if (cached) sendResponse(request, response, cached);
    else sendWhenRendered(renderOnce(address, sender), request, response, sender);

    return true;
  };

  function sendWhenRendered(
    rendering: Rendering,
    request: IncomingMessage,
    response: ServerResponse,
    sender: string,
  ): void {
    rendering.waitingCount += 1;
    const stopWatching = onClientGone(request, response, () => {
      rendering.waitingCount -= 1;
      if (rendering.waitingCount === 0) rendering.abandoned.abort();
    });
    rendering.response.then(
      (complete) => {
        stopWatching();
        if (complete.status === 404 && mayBePreviewed(request)) void sendPreview(request, response, sender, complete);
        else sendResponse(request, response, complete);
      },
      () => {}, // rejects only when abandoned: no request waits
    );
  }

  function renderOnce(address: string, sender: string): Rendering {
    const epoch = currentEpoch();
    // A request after a change does not share a rendering that started before the change.
    const key = `${epoch} ${address}`;
    const existing = renderings.get(key);
    if (existing) return existing;
    const abandoned = new AbortController();
    const remove = () => renderings.get(key) === rendering && renderings.delete(key);
    const rendering: Rendering = {
      response: render(address, epoch, sender, abandoned.signal).finally(remove),
      waitingCount: 0,
      abandoned,
    };
    abandoned.signal.addEventListener("abort", remove);
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
    const release = await queue.acquire(sender, abandoned);
    if (abandoned.aborted) throw abandoned.reason;
    if (!release) return refusalResponse("busy", address, localeOfRequest(request));
    try {
      const { complete, scope, cookies } = await renderResponse(handle, request, { epoch, release, abandoned });
      if (cookies.length > 0) throw new Error(`The public response at ${address} sets a cookie.`);
      const isFinal = complete.status === 200 || (complete.status === 404 && isNotFoundAddress(address));
      if (isFinal && isCacheable(scope) && complete.headers["cache-control"] !== PRIVATE)
        storeResponse(address, { response: complete, tags: [...scope.tags], expiresAt: scope.expiresAt, epoch });

      return complete;
    } catch (error) {
      if (abandoned.aborted) throw error;
      console.error(error);
      return unavailableResponse(address);
    }
  }

  /**
   * Renders a page for the person who requests it: staff see drafts and working copies. Of a page that
   * was not found for the public, sends the public's response where nothing is there for that person
   * either. A preview is stored nowhere.
   */
  async function sendPreview(
    request: IncomingMessage,
    response: ServerResponse,
    sender: string,
    ofPublic?: CompleteResponse,
  ): Promise<void> {
    const address = publicAddress(request.url ?? "") ?? "";
    const release = await queue.acquire(sender, clientGoneSignal(request, response));
    if (!release) {
      sendResponse(request, response, refusalResponse("busy", address, localeOfRequest(request)));
      return;
    }
    try {
      const personal = previewRequest(address, host, request.headers.cookie ?? "");
      const options = { epoch: currentEpoch(), release, isPreview: true };
      const { complete } = await renderResponse(handle, personal, options);
      const headers = { ...complete.headers, "cache-control": PRIVATE };
      sendResponse(
        request,
        response,
        complete.status === 404 && ofPublic ? ofPublic : { ...complete, headers, etag: "" },
      );
    } catch (error) {
      console.error(error);
      sendResponse(request, response, unavailableResponse(address));
    }
  }

  /** Answers a form of a public page that the browser sends without JavaScript. */
  async function answerForm(request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
    // Next rewrites the address of a request while it handles it.
    const address = request.url ?? "";
    const unsent = unsentFormOf(request);
    const release = await queue.acquire(sender, clientGoneSignal(request, response));
    if (!release) {
      sendResponse(request, response, refusalResponse("busy", address, localeOfRequest(request), { unsent }));
      return;
    }
    // Without the header Next does not compress: the scripts can be stripped from its response.
    const accepted = request.headers["accept-encoding"];
    delete request.headers["accept-encoding"];
    try {
      const { complete, cookies } = await renderResponse(handle, request, { epoch: currentEpoch(), release });
      if (accepted) request.headers["accept-encoding"] = accepted;
      const headers = { ...complete.headers, "cache-control": PRIVATE };
      sendResponse(request, response, { ...complete, cookies, headers });
    } catch (error) {
      console.error(error);
      sendResponse(request, response, unavailableResponse(address, { unsent }));
    }
  }
}

/** Returns whether a person asks for the page as it will be once it is issued. Decides no right. */
function isPreviewRequested(request: IncomingMessage): boolean {
  const [, search = ""] = request.url?.split("?", 2) ?? [];

  return new URLSearchParams(search).has(PREVIEW_PARAMETER) && mayBePreviewed(request);
}

/** Returns whether a draft may be there for the person who sends a request. Decides no right. */
function mayBePreviewed({ url = "", headers }: IncomingMessage): boolean {
  return headers.cookie !== undefined && matchRoute(url.split("?", 1)[0] ?? "")?.hasPreview === true;
}
