import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

import { StalledReaders } from "./stalled-readers";

/** The time limits of a connection. */
export interface ConnectionLimits {
  /** without a byte in either direction; a slow transfer that goes on is never ended */
  stalledMs: number;
  /** for a whole request that is no upload */
  requestMs: number;
  /**
   * between two requests. Longer than a proxy keeps a connection: the portal then never closes one
   * on which a request is arriving
   */
  idleMs: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = { stalledMs: 60_000, requestMs: 300_000, idleMs: 65_000 };

/** Uploads may take any time. The route that reads them answers a stalled one first. */
const UPLOADS = /^\/api\/legislation(\?|$)/;

/** The current request of a connection. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** timeouts to ignore: the route responds first, or the portal itself was busy until now */
  timeoutsLeft: number;
  /** responses not yet sent; several where requests are pipelined */
  unfinished: number;
}

const TIMED_OUT = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/**
 * Ends stalled connections: requests that stop arriving, responses that nobody reads. Time that the
 * portal itself takes does not count. Node's own limit counts the whole request, and would cut a
 * large upload on a slow line.
 */
export function limitConnections(server: Server, limits: ConnectionLimits = CONNECTION_LIMITS): void {
  const exchanges = new Map<Socket, Exchange>();
  server.requestTimeout = 0;
  server.headersTimeout = limits.stalledMs;
  server.keepAliveTimeout = limits.idleMs;
  server.timeout = limits.stalledMs;
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const unfinished = (exchanges.get(socket)?.unfinished ?? 0) + 1;
    const exchange: Exchange = { request, response, unfinished, timeoutsLeft: isUpload(request) ? 1 : 0 };
    if (!exchanges.has(socket)) socket.once("close", () => exchanges.delete(socket));
    exchanges.set(socket, exchange);
    response.once("close", () => {
      const latest = exchanges.get(socket);
      if (latest) latest.unfinished -= 1;
    });
    if (!hasBody(request) || isUpload(request)) return;
    const late = setTimeout(() => endWithTimeout(socket, exchange), limits.requestMs);
    request.once("close", () => clearTimeout(late));
  });
  const stalledReaders = new StalledReaders(limits.stalledMs);
  const timer = setInterval(() => void stalledReaders.endStalled(exchanges.keys()), limits.stalledMs / 4).unref();
  server.on("close", () => clearInterval(timer));
  server.on("timeout", (socket: Socket) => {
    const exchange = exchanges.get(socket);
    // An idle connection, or the rest of a request that has been answered.
    if (!exchange?.unfinished) socket.destroy();
    else if (isAwaited(exchange.request) && exchange.timeoutsLeft === 0) endWithTimeout(socket, exchange);
    else {
      exchange.timeoutsLeft = isAwaited(exchange.request) ? exchange.timeoutsLeft - 1 : 1;
      socket.setTimeout(limits.stalledMs);
    }
  });
}

function endWithTimeout(socket: Socket, { request, response }: Exchange): void {
  if (request.complete || socket.destroyed) return;
  if (response.headersSent) socket.destroy();
  else socket.end(TIMED_OUT, () => socket.destroy());
}

/** Returns whether more bytes are to come and the portal has read those that arrived. */
function isAwaited(request: IncomingMessage): boolean {
  return !request.complete && request.readableLength < request.readableHighWaterMark;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function isUpload({ method, url = "" }: IncomingMessage): boolean {
  return method === "POST" && UPLOADS.test(url);
}
