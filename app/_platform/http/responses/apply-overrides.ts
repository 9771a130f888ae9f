import type { ServerResponse } from "node:http";
import { type ResponseOverrides, retryAfterOf, statusToSend } from "./response-overrides";

/** Has Next's response sent with the status and length that were set while it was rendered. */
export function applyOverrides(response: ServerResponse, overrides: ResponseOverrides): ServerResponse {
  const writeHead = response.writeHead as (status: number, ...rest: unknown[]) => ServerResponse;
  // Node's overloads take any of these arguments; Node also calls it for an implicit head.
  response.writeHead = ((rendered: number, ...rest: unknown[]) => {
    const status = statusToSend(rendered, overrides);
    const seconds = retryAfterOf(status, overrides);
    if (seconds !== undefined && !response.hasHeader("retry-after")) response.setHeader("Retry-After", String(seconds));
    // A compressed or failed response has another body.
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
