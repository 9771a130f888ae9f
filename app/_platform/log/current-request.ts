import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { routeOf } from "../http/routes";
import { redactSecrets } from "./redact-secrets";

/** Which request something is said about. */
interface LoggedRequest {
  requestId: string;
  method: string;
  /** without what follows a question mark, and without tokens */
  path: string;
}

const requests = new AsyncLocalStorage<LoggedRequest>();

const MAX_PATH_LENGTH = 500;

/** The request that is being answered, wherever that is asked; nothing outside of one. */
export function currentRequest(): LoggedRequest | undefined {
  return requests.getStore();
}

/** Has whatever is said while a request is answered name it. */
export function withCurrentRequest(listener: RequestListener): RequestListener {
  return (request, response) => requests.run(describeRequest(request), () => listener(request, response));
}

/** @returns the id that the proxy in front has given it, else a new one. */
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
  const route = routeOf(path);

  return route?.confidential === "token" ? route.path : redactSecrets(path.slice(0, MAX_PATH_LENGTH));
}
