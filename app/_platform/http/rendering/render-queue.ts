import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";

/**
 * More renderings at once would only make each slower. A whole conference may share one address: it
 * may fill half of the queue, and senders take turns.
 */
const LIMITS = { running: 8, waiting: 512, waitingPerKey: 256, waitMs: 20_000 };

/** Event-loop turns until Node has read what follows a request (measured: the third). */
const TURNS_UNTIL_CLOSE_IS_SEEN = 3;

/** Limits what Next renders at once. */
export class RenderQueue {
  private readonly limiter: ConcurrencyLimiter;

  constructor(limits: ConstructorParameters<typeof ConcurrencyLimiter>[0] = LIMITS) {
    this.limiter = new ConcurrencyLimiter(limits);
  }

  /**
   * Waits for a place in the queue.
   *
   * @returns how to release it; undefined where the queue is full or the client has gone.
   */
  async acquire(sender: string, gone: AbortSignal): Promise<(() => void) | undefined> {
    const release = await this.limiter.acquire({ key: sender, signal: gone });
    if (!release) return undefined;
    // A closed connection is seen some turns later: nothing is rendered for a client that has gone.
    for (let turns = 0; turns < TURNS_UNTIL_CLOSE_IS_SEEN; turns++) await nextTurn();
    if (!gone.aborted) return release;
    release();

    return undefined;
  }
}

/**
 * Calls back once, when the client has gone or has been answered.
 *
 * @returns how to stop watching.
 */
export function onClientGone(request: IncomingMessage, response: ServerResponse, call: () => void): () => void {
  const stop = () => {
    request.off("aborted", gone);
    response.off("close", gone);
  };
  const gone = () => {
    stop();
    call();
  };
  // On a closed connection, Node emits `aborted` before it closes its own side.
  request.once("aborted", gone);
  response.once("close", gone);

  return stop;
}

/** Returns a signal that aborts when the client has gone or has been answered. */
export function clientGoneSignal(request: IncomingMessage, response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed || response.closed || request.aborted) gone.abort();
  else onClientGone(request, response, () => gone.abort());

  return gone.signal;
}
