import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

import { StalledReaders } from "./stalled-readers";

/** For how long a connection may do nothing, and how long the forms of pages may take. */
export interface ConnectionLimits {
  /** without a byte from who sends, or taken by who reads; nothing ends a transfer that goes on, however slowly */
  stalledMs: number;
  /** for a whole request but an upload: a form is small, and is not sent for an hour */
  requestMs: number;
  /** between two requests: longer than a proxy keeps a connection, so that it is never the portal that closes one on which a request is coming */
  idleMs: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = { stalledMs: 60_000, requestMs: 300_000, idleMs: 65_000 };

/** Where files are sent: as long as they come in, however slowly. Whoever reads them answers where they stall, and has the first word. */
const UPLOADS = /^\/api\/legislation(\?|$)/;

/** What a connection is doing. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** how many more standstills are let pass: there is somebody else who ends it, or it was the portal that stood still until just now */
  timeoutsLeft: number;
  /** responses that are not yet with their reader: several where requests are sent ahead */
  unfinished: number;
}

const TIMED_OUT = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/**
 * Ends connections on which nothing goes on: requests that stop coming in, responses that nobody takes. Time that the portal itself needs does not
 * count. Node's own limit is for the duration of a request, which would cut a large file on a slow line.
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
    // Idle, or the rest of a request that has been answered already.
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

/** Whether there is more to come, and the portal has taken what there is so far. */
function isAwaited(request: IncomingMessage): boolean {
  return !request.complete && request.readableLength < request.readableHighWaterMark;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function isUpload({ method, url = "" }: IncomingMessage): boolean {
  return method === "POST" && UPLOADS.test(url);
}
