import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";

/**
 * What Next renders at once: more would only make each slower. A whole conference may sit behind one address, so that one may fill half of the queue; the
 * senders take turns.
 */
const LIMITS = { running: 8, waiting: 512, waitingPerKey: 256, waitMs: 20_000 };

/** In so many turns of the event loop Node has read what comes after a request (measured: the third). */
const TURNS_UNTIL_CLOSE_IS_SEEN = 3;

/** The queue before everything that Next renders. */
export class RenderQueue {
  private readonly limiter: ConcurrencyLimiter;

  constructor(limits: ConstructorParameters<typeof ConcurrencyLimiter>[0] = LIMITS) {
    this.limiter = new ConcurrencyLimiter(limits);
  }

  /** Waits for a place. @returns how to give it up, or nothing where there is none or whoever asked has gone. */
  async enter(sender: string, gone: AbortSignal): Promise<(() => void) | undefined> {
    const leave = await this.limiter.acquire({ key: sender, signal: gone });
    if (!leave) return undefined;
    // That a connection was closed is read after what was sent on it, in a later turn: before any work is done for nobody.
    for (let turns = 0; turns < TURNS_UNTIL_CLOSE_IS_SEEN; turns++) await nextTurn();
    if (!gone.aborted) return leave;
    leave();

    return undefined;
  }
}

/** Calls back once, as soon as whoever asked has gone, or has been answered. @returns how not to be called any more. */
export function onClientGone(request: IncomingMessage, response: ServerResponse, call: () => void): () => void {
  const forget = () => {
    request.off("aborted", gone);
    response.off("close", gone);
  };
  const gone = () => {
    forget();
    call();
  };
  // Node says of a closed connection that the request was aborted before it has closed its own side.
  request.once("aborted", gone);
  response.once("close", gone);

  return forget;
}

/** A signal that whoever asked has gone, or has been answered. */
export function clientGoneSignal(request: IncomingMessage, response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed || response.closed || request.aborted) gone.abort();
  else onClientGone(request, response, () => gone.abort());

  return gone.signal;
}
