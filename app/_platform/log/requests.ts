import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { routeOf } from "../http/routes";
import { withoutSecrets } from "./without-secrets";

/** Which request something is said about. */
interface NotedRequest {
  requestId: string;
  method: string;
  /** without what follows a question mark, and without tokens */
  path: string;
}

const requests = new AsyncLocalStorage<NotedRequest>();

const LONGEST_PATH = 500;

/** The request that is being answered, wherever that is asked; nothing outside of one. */
export function currentRequest(): NotedRequest | undefined {
  return requests.getStore();
}

/** Has whatever is said while a request is answered name it. */
export function withRequests(listener: RequestListener): RequestListener {
  return (request, response) => requests.run(notedRequest(request), () => listener(request, response));
}

/** @returns the id that the proxy in front has given it, else a new one. */
export function notedRequest({ method = "", url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">) {
  const given = String(headers["x-request-id"] ?? "");

  return {
    requestId: /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID(),
    method,
    path: pathOf(url),
  };
}

function pathOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const route = routeOf(path);

  return route?.holds === "token" ? route.path : withoutSecrets(path.slice(0, LONGEST_PATH));
}
