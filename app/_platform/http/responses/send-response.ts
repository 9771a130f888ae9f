import type { IncomingMessage, ServerResponse } from "node:http";
import { type CompleteResponse, chooseEncoding, encodeResponse } from "./complete-response";
import { matchesEtag } from "./matches-etag";

/**
 * Sends a response, or 304 where the client has it already (RFC 9110, section 13.1.2), in the best
 * content coding.
 */
export function sendResponse(request: IncomingMessage, response: ServerResponse, complete: CompleteResponse): void {
  const encoding = chooseEncoding(complete, String(request.headers["accept-encoding"] ?? ""));
  const etag = `"${complete.etag}${encoding ? `-${encoding}` : ""}"`;
  const hasEtag = complete.status === 200 && complete.etag !== "";
  if (complete.cookies) response.setHeader("set-cookie", complete.cookies);
  const headers: Record<string, string | number> = hasEtag ? { ...complete.headers, etag } : { ...complete.headers };
  if (hasEtag && matchesEtag(request.headers["if-none-match"], `"${complete.etag}"`)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (!encoding) {
    sendBody(request, response, complete.status, headers, complete.body);
    return;
  }
  headers["content-encoding"] = encoding;
  encodeResponse(complete, encoding).then(
    (body) => sendBody(request, response, complete.status, headers, body),
    () => response.destroy(),
  );
}

function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
  body: Buffer,
): void {
  // A 204 has no length (RFC 9110, section 8.6).
  if (status !== 204) headers["content-length"] = body.length;
  response.writeHead(status, headers);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}
