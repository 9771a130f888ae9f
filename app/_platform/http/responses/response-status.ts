import { AsyncLocalStorage } from "node:async_hooks";
import type { Failure } from "@/db/failures";

/** What is decided about a response while it is made, by code that cannot reach it. */
export interface ResponseStatus {
  status: number | undefined;
  retryAfterSeconds: number | undefined;
  /** bytes of a body that is streamed; Next does not pass this on */
  contentLength: number | undefined;
  /** what a part of its making failed by, whoever caught that: it says why the whole failed, where it did */
  failure: Failure | undefined;
}

const here = globalThis as { portalResponseStatus?: AsyncLocalStorage<ResponseStatus> };

/** One for the whole process, however often this file is loaded: pages and the server are separate bundles. */
const responses = (): AsyncLocalStorage<ResponseStatus> => {
  here.portalResponseStatus ??= new AsyncLocalStorage();

  return here.portalResponseStatus;
};

export const STATUS_OF: Record<Failure, number> = { unavailable: 503, "no-space": 507 };

/** How soon to ask again what could not be answered now, where nobody says otherwise. */
export const RETRY_AFTER_SECONDS = 5;

/** Makes a response, noting what is decided about it meanwhile. */
export function notingStatus<T>(noted: ResponseStatus, make: () => T): T {
  return responses().run(noted, make);
}

export function nothingNoted(): ResponseStatus {
  return { status: undefined, retryAfterSeconds: undefined, contentLength: undefined, failure: undefined };
}

/**
 * Decides in a page, a route or a server action the status of the response, and how soon to try again. A redirect stays one. Nothing happens where no
 * request is answered.
 */
export function setResponseStatus(status: number, retryAfterSeconds?: number): void {
  const noted = responses().getStore();
  if (noted) Object.assign(noted, { status, retryAfterSeconds });
}

/** Says how long the body of the response is: whoever receives it can then tell whether all of it came. */
export function setContentLength(bytes: number): void {
  const noted = responses().getStore();
  if (noted) noted.contentLength = bytes;
}

/** Notes what something failed by: should the response fail by it, its status says so. */
export function noteFailure(failure: Failure): void {
  const noted = responses().getStore();
  if (noted) noted.failure = failure;
}

/** The status that a response is sent with, given the one that it was made with. */
export function statusToSend(made: number, { status, failure }: ResponseStatus): number {
  if (status !== undefined && (made === 200 || made >= 500)) return status;

  return made >= 500 && failure ? STATUS_OF[failure] : made;
}

/** How soon to try again, in seconds; nothing where there is no point in it. */
export function retryAfter(status: number, { retryAfterSeconds }: ResponseStatus): number | undefined {
  return retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined);
}
