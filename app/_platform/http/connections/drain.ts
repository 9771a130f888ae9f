import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { isDraining, setDraining } from "./draining-status";

/** The time limits of a stop. */
export interface DrainLimits {
  /**
   * while requests are still accepted, on connections that close after them. Longer than a proxy
   * keeps an idle connection (`keepalive_timeout` of its upstream)
   */
  drainMs: number;
  /** then for the requests in flight */
  finishMs: number;
}

export const DRAIN_LIMITS: DrainLimits = { drainMs: 3_000, finishMs: 14_000 };

const POLL_MS = 50;
/** A connection that was accepted last may still bring its request. */
const FIRST_BYTE_MS = 1_000;
/** Hardly any connection comes in this time. */
const SHORT_TURN_MS = 0.5;

/**
 * Prepares a server for a stop that loses no request. A proxy sends its next request on an open
 * connection, and would lose a form if that were closed at that moment. So each response first asks
 * for its connection to be closed, while requests are still accepted; the server closes once no
 * connection is open, or none can still be in use.
 *
 * @returns how to stop it. Resolves when every request is answered or cut.
 */
export function makeDrainable(server: Server): (limits?: DrainLimits) => Promise<void> {
  /** the open connections, each with the time when it was accepted */
  const sockets = new Map<Socket, number>();
  const unsent = new Set<ServerResponse>();
  server.on("connection", (socket: Socket) => {
    sockets.set(socket, Date.now());
    socket.once("close", () => sockets.delete(socket));
  });
  const close = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader("Connection", "close");
  };
  server.prependListener("request", (_request, response: ServerResponse) => {
    unsent.add(response);
    response.once("close", () => unsent.delete(response));
    if (isDraining()) close(response);
  });

  return async ({ drainMs, finishMs } = DRAIN_LIMITS) => {
    setDraining();
    for (const response of unsent) close(response);
    const until = Date.now() + drainMs;
    while (Date.now() < until && sockets.size > 0) await setTimeout(POLL_MS);
    await acceptWaiting(server, FIRST_BYTE_MS);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const deadline = globalThis.setTimeout(() => server.closeAllConnections(), finishMs);
    // Responses sent before the stop leave idle connections; browsers open unused ones.
    const idleTimer = setInterval(() => {
      server.closeIdleConnections();
      for (const [socket, since] of sockets)
        if (socket.bytesRead === 0 && Date.now() - since > FIRST_BYTE_MS) socket.destroy();
    }, POLL_MS);
    await closed;
    clearTimeout(deadline);
    clearInterval(idleTimer);
  };
}

/**
 * Accepts the connections that wait, for at most that long. When the server closes, the system
 * resets those that still wait, with the requests that they bring; later ones are refused unsent.
 */
async function acceptWaiting(server: Server, limitMs: number): Promise<void> {
  const until = performance.now() + limitMs;
  let isAccepting = true;
  const noteAccepted = () => {
    isAccepting = true;
  };
  server.on("connection", noteAccepted);
  // The event loop accepts one connection in each turn, before it carries out what came on others:
  // after a long turn there may be a new one. The first turn may be past accepting.
  for (let turn = 0, took = 0; turn < 2 || isAccepting || took > SHORT_TURN_MS; turn++) {
    const start = performance.now();
    if (start > until) break;
    isAccepting = false;
    await setImmediate();
    took = performance.now() - start;
  }
  server.off("connection", noteAccepted);
}
