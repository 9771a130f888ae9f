import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { matchRoute } from "../http/match-route";
import { redactSecrets } from "./redact-secrets";

/** The request that a log event belongs to. */
interface LoggedRequest {
  requestId: string;
  method: string;
  /** without query and tokens */
  path: string;
}

const requests = new AsyncLocalStorage<LoggedRequest>();

const MAX_PATH_LENGTH = 500;

/** Returns the request in progress; undefined outside of one. */
export function currentRequest(): LoggedRequest | undefined {
  return requests.getStore();
}

/** Has log events during a request name it. */
export function withCurrentRequest(listener: RequestListener): RequestListener {
  return (request, response) => requests.run(describeRequest(request), () => listener(request, response));
}

/**
 * @returns the request with the id of the proxy in front, else a new one.
 */
export function describeRequest({
  method = "",
  url = "",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">) {
  const given = String(headers["x-request-id"] ?? "");

  return {
    requestId: /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID(),
    method,
    path: loggedPath(url),
  };
}

function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const route = matchRoute(path);

  return route?.confidential === "token" ? route.path : redactSecrets(path.slice(0, MAX_PATH_LENGTH));
}
