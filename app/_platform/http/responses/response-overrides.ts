import { AsyncLocalStorage } from "node:async_hooks";
import type { Failure } from "@/db/failures";

/** What is decided about a response while it is made, by code that cannot reach it. */
export interface ResponseOverrides {
  status: number | undefined;
  retryAfterSeconds: number | undefined;
  /** bytes of a body that is streamed; Next does not pass this on */
  contentLength: number | undefined;
  /** what a part of its making failed by, whoever caught that: it says why the whole failed, where it did */
  failure: Failure | undefined;
}

const here = globalThis as { portalResponseStatus?: AsyncLocalStorage<ResponseOverrides> };

/** One for the whole process, however often this file is loaded: pages and the server are separate bundles. */
const storage = (): AsyncLocalStorage<ResponseOverrides> => {
  here.portalResponseStatus ??= new AsyncLocalStorage();

  return here.portalResponseStatus;
};

export const STATUS_OF_FAILURE: Record<Failure, number> = { unavailable: 503, "no-space": 507 };

/** How soon to ask again what could not be answered now, where nobody says otherwise. */
export const RETRY_AFTER_SECONDS = 5;

/** Makes a response, noting what is decided about it meanwhile. */
export function collectOverrides<T>(overrides: ResponseOverrides, run: () => T): T {
  return storage().run(overrides, run);
}

export function noOverrides(): ResponseOverrides {
  return { status: undefined, retryAfterSeconds: undefined, contentLength: undefined, failure: undefined };
}

/**
 * Decides in a page, a route or a server action the status of the response, and how soon to try again. A redirect stays one. Nothing happens where no
 * request is answered.
 */
export function setResponseStatus(status: number, retryAfterSeconds?: number): void {
  const overrides = storage().getStore();
  if (overrides) Object.assign(overrides, { status, retryAfterSeconds });
}

/** Says how long the body of the response is: whoever receives it can then tell whether all of it came. */
export function setContentLength(bytes: number): void {
  const overrides = storage().getStore();
  if (overrides) overrides.contentLength = bytes;
}

/** Notes what something failed by: should the response fail by it, its status says so. */
export function noteFailure(failure: Failure): void {
  const overrides = storage().getStore();
  if (overrides) overrides.failure = failure;
}

/** The status that a response is sent with, given the one that it was made with. */
export function statusToSend(rendered: number, { status, failure }: ResponseOverrides): number {
  if (status !== undefined && (rendered === 200 || rendered >= 500)) return status;

  return rendered >= 500 && failure ? STATUS_OF_FAILURE[failure] : rendered;
}

/** How soon to try again, in seconds; nothing where there is no point in it. */
export function retryAfterOf(status: number, { retryAfterSeconds }: ResponseOverrides): number | undefined {
  return retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined);
}
