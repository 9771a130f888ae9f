import type { IncomingMessage, ServerResponse } from "node:http";
import { type RenderScope, renderScopes } from "@/app/_platform/page-cache/render-scope";
import { unsentFormOf } from "../forms/unsent-forms";
import { localeOfRequest } from "../inbound/guard-request";
import { matchRoute } from "../match-route";
import type { CompleteResponse } from "../responses/complete-response";
import { collectOverrides, noOverrides } from "../responses/response-overrides";
import { unavailableResponse } from "../responses/unavailable-response";
import { CapturedResponse } from "./captured-response";
import { finishResponse } from "./finish-response";

/** Next's request handler. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

interface Options {
  /** the count of invalidations at the start */
  epoch: number;
  /** gives back the place in the render queue; called when Next has stopped */
  release: () => void;
  abandoned?: AbortSignal;
  /** renders with the cookie of the request, for staff */
  isPreview?: boolean;
}

interface RenderedResponse {
  complete: CompleteResponse;
  scope: RenderScope;
  /** Set-Cookie lines */
  cookies: string[];
}

/** Has Next render a public address, and returns the finished response with its render scope. */
export async function renderResponse(
  handle: Handle,
  request: IncomingMessage,
  { epoch, release, abandoned, isPreview = false }: Options,
): Promise<RenderedResponse> {
  const scope: RenderScope = {
    tags: new Set(),
    isUncacheable: isPreview,
    expiresAt: Number.POSITIVE_INFINITY,
    epoch,
    isPreview,
  };
  const overrides = noOverrides();
  const captured = new CapturedResponse(request);
  const address = request.url ?? "";
  abandoned?.addEventListener("abort", () => captured.abandon(new Error("No request waits for it any more.")));
  const handled = (async () => {
    try {
      await collectOverrides(overrides, () => renderScopes().run(scope, () => handle(request, captured)));
    } finally {
      release();
    }
  })();
  const [body] = await Promise.all([captured.captured, handled]);
  const cookies = [captured.getHeader("set-cookie") ?? []].flat().map(String);
  if (hasFailed(captured)) {
    const { failure } = overrides;
    const locale = localeOfRequest(request);
    const complete = unavailableResponse(address, { failure, locale, unsent: unsentFormOf(request) });

    return { complete, scope, cookies };
  }
  const confidential = matchRoute(address.split("?", 1)[0] ?? "")?.confidential;

  return { complete: finishResponse(captured, body, scope, overrides, confidential), scope, cookies };
}

/** Next's own 500 is replaced: its body is empty or needs a script. */
function hasFailed({ statusCode }: CapturedResponse): boolean {
  return statusCode === 500;
}
