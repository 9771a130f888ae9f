import { IncomingMessage } from "node:http";
import { Socket } from "node:net";

/**
 * Creates a request for a public address without cookie or language: its response is the same for
 * everybody.
 */
export function anonymousRequest(url: string, host: string): IncomingMessage {
  return createRequest({ method: "GET", url, headers: { host, accept: "*/*" } });
}

/** Creates the same request with the cookies of a person, for what staff alone may see. */
export function previewRequest(url: string, host: string, cookie: string): IncomingMessage {
  return createRequest({ method: "GET", url, headers: { host, accept: "*/*", cookie } });
}

/** Creates a request that Next can handle, with a complete body. */
export function createRequest(
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  body?: Buffer,
): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  request.headers = headers;
  if (body) request.push(body);
  request.push(null);

  return request;
}
