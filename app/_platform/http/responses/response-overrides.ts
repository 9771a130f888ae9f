import { AsyncLocalStorage } from "node:async_hooks";
import type { Failure } from "@/db/failures";

/** Properties of a response, set while it is rendered by code that has no access to it. */
export interface ResponseOverrides {
  status: number | undefined;
  retryAfterSeconds: number | undefined;
  /** of a streamed body, in bytes; Next does not pass the header on */
  contentLength: number | undefined;
  /**
   * the failure of any part, also where it was caught: it becomes the status should the whole fail
   */
  failure: Failure | undefined;
}

const here = globalThis as { portalResponseOverrides?: AsyncLocalStorage<ResponseOverrides> };

/** Shared by the process: pages and the server are separate bundles, which load this file twice. */
const storage = (): AsyncLocalStorage<ResponseOverrides> => {
  here.portalResponseOverrides ??= new AsyncLocalStorage();

  return here.portalResponseOverrides;
};

export const STATUS_OF_FAILURE: Record<Failure, number> = { unavailable: 503, "no-space": 507 };

/** The default of Retry-After. */
export const RETRY_AFTER_SECONDS = 5;

/** Runs the rendering of a response, collecting its overrides. */
export function collectOverrides<T>(overrides: ResponseOverrides, run: () => T): T {
  return storage().run(overrides, run);
}

export function noOverrides(): ResponseOverrides {
  return { status: undefined, retryAfterSeconds: undefined, contentLength: undefined, failure: undefined };
}

/**
 * Sets the status and Retry-After of the response from a page, a route or a server action. A
 * redirect stays one. Does nothing outside of a request.
 */
export function setResponseStatus(status: number, retryAfterSeconds?: number): void {
  const overrides = storage().getStore();
  if (overrides) Object.assign(overrides, { status, retryAfterSeconds });
}

/** Sets the length of the body, so that the client notices a cut transfer. */
export function setContentLength(bytes: number): void {
  const overrides = storage().getStore();
  if (overrides) overrides.contentLength = bytes;
}

/** Records a failure: it becomes the status should the response fail. */
export function noteFailure(failure: Failure): void {
  const overrides = storage().getStore();
  if (overrides) overrides.failure = failure;
}

/** Returns the status to send for a response that was rendered with another. */
export function statusToSend(rendered: number, { status, failure }: ResponseOverrides): number {
  if (status !== undefined && (rendered === 200 || rendered >= 500)) return status;

  return rendered >= 500 && failure ? STATUS_OF_FAILURE[failure] : rendered;
}

/** Returns the seconds of Retry-After; undefined where trying again is pointless. */
export function retryAfterOf(status: number, { retryAfterSeconds }: ResponseOverrides): number | undefined {
  return retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined);
}
