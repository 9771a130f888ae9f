import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { isDraining, setDraining } from "./draining-status";

/** How long a server takes to stop. */
export interface DrainLimits {
  /** requests are still taken, on connections that then close: longer than a proxy keeps an idle one (`keepalive_timeout` of its upstream) */
  drainMs: number;
  /** then what is in flight may take this long to end */
  finishMs: number;
}

export const DRAIN_LIMITS: DrainLimits = { drainMs: 3_000, finishMs: 14_000 };

/** How often it is looked whether a connection is still open. */
const POLL_MS = 50;

/**
 * Prepares a server to be stopped so that nobody notices. A proxy sends its next request on a connection that it has kept; were it closed in that
 * moment, a form would be lost. So each response first tells it to close its connection, while new ones are still taken; only once none is open, or none can
 * still be in use, nothing more is accepted.
 *
 * @returns how to stop it, once everything is answered or cut.
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
    // Right after the event loop has taken whoever waits at the port: whoever comes later is refused before anything was sent.
    await setImmediate();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const deadline = globalThis.setTimeout(() => server.closeAllConnections(), finishMs);
    // A response that was on its way when the portal was told to stop leaves its connection idle; browsers open some for later.
    const idleTimer = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, POLL_MS);
    await closed;
    clearTimeout(deadline);
    clearInterval(idleTimer);
  };
}
