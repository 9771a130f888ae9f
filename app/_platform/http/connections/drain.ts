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

/**
 * Prepares a server for a stop that loses no request. A proxy sends its next request on an open
 * connection, and would lose a form if that were closed at that moment. So each response first asks
 * for its connection to be closed, while requests are still accepted; the server closes once no
 * connection is open, or none can still be in use.
 *
 * @returns how to stop it. Resolves when every request is answered or cut.
 */
export function makeDrainable(server: Server): (limits?: DrainLimits) => Promise<void> {
  const sockets = new Set<Socket>();
  const unsent = new Set<ServerResponse>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
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
    // The event loop has now accepted all connections that wait; later ones are refused unsent.
    await setImmediate();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const deadline = globalThis.setTimeout(() => server.closeAllConnections(), finishMs);
    // Responses sent before the stop leave idle connections; browsers open unused ones.
    const idleTimer = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, POLL_MS);
    await closed;
    clearTimeout(deadline);
    clearInterval(idleTimer);
  };
}
