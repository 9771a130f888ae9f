import type { ServerResponse } from "node:http";
import { type ResponseStatus, retryAfter, statusToSend } from "./response-status";

/** Has a response of Next's sent with the status and the length that were decided while it was made. */
export function sendStatus(response: ServerResponse, noted: ResponseStatus): ServerResponse {
  const writeHead = response.writeHead as (status: number, ...rest: unknown[]) => ServerResponse;
  // Node's own signatures are overloaded; this one takes whatever they take, and Node calls it for an implicit head too.
  response.writeHead = ((made: number, ...rest: unknown[]) => {
    const status = statusToSend(made, noted);
    const seconds = retryAfter(status, noted);
    if (seconds !== undefined && !response.hasHeader("retry-after")) response.setHeader("Retry-After", String(seconds));
    // Compressed or failed, the body is another.
    if (
      noted.contentLength !== undefined &&
      (status === 200 || status === 206) &&
      !response.hasHeader("content-encoding")
    )
      response.setHeader("Content-Length", noted.contentLength);

    return writeHead.call(response, status, ...rest);
  }) as ServerResponse["writeHead"];

  return response;
}
