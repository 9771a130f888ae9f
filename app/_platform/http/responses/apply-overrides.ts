import type { ServerResponse } from "node:http";
import { type ResponseOverrides, retryAfterOf, statusToSend } from "./response-overrides";

/** Has a response of Next's sent with the status and the length that were decided while it was made. */
export function applyOverrides(response: ServerResponse, overrides: ResponseOverrides): ServerResponse {
  const writeHead = response.writeHead as (status: number, ...rest: unknown[]) => ServerResponse;
  // Node's own signatures are overloaded; this one takes whatever they take, and Node calls it for an implicit head too.
  response.writeHead = ((rendered: number, ...rest: unknown[]) => {
    const status = statusToSend(rendered, overrides);
    const seconds = retryAfterOf(status, overrides);
    if (seconds !== undefined && !response.hasHeader("retry-after")) response.setHeader("Retry-After", String(seconds));
    // Compressed or failed, the body is another.
    if (
      overrides.contentLength !== undefined &&
      (status === 200 || status === 206) &&
      !response.hasHeader("content-encoding")
    )
      response.setHeader("Content-Length", overrides.contentLength);

    return writeHead.call(response, status, ...rest);
  }) as ServerResponse["writeHead"];

  return response;
}
