import type { IncomingMessage, ServerResponse } from "node:http";
import { compressed, encodingFor, type WholeAnswer } from "./complete-response";

/** Send an answer, or that it has not changed since the reader got it (RFC 9110, section 13.1.2), as small as the reader takes it. */
export function sendWhole(request: IncomingMessage, response: ServerResponse, answer: WholeAnswer): void {
  const encoding = encodingFor(answer, String(request.headers["accept-encoding"] ?? ""));
  const etag = `"${answer.etag}${encoding ? `-${encoding}` : ""}"`;
  const hasEtag = answer.status === 200;
  if (answer.cookies) response.setHeader("set-cookie", answer.cookies);
  const headers: Record<string, string | number> = hasEtag ? { ...answer.headers, etag } : { ...answer.headers };
  if (hasEtag && isHeld(request.headers["if-none-match"], answer.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (!encoding) {
    send(request, response, answer.status, headers, answer.body);
    return;
  }
  headers["content-encoding"] = encoding;
  compressed(answer, encoding).then(
    (body) => send(request, response, answer.status, headers, body),
    () => response.destroy(),
  );
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
  body: Buffer,
): void {
  // Nothing has no length (RFC 9110, section 8.6).
  if (status !== 204) headers["content-length"] = body.length;
  response.writeHead(status, headers);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

/** Whether the reader holds these bytes, in whatever encoding. */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;

  return ifNoneMatch.split(",").some((each) => {
    const held = each.trim().replace(/^W\//, "").replace(/^"|"$/g, "");
    return held === "*" || held === etag || held === `${etag}-br` || held === `${etag}-gzip`;
  });
}
