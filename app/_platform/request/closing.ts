import type { ServerResponse } from "node:http";

/** A signal that whoever asked has gone, or has been answered. */
export function closing(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  if (response.destroyed || response.closed) closed.abort();
  else response.once("close", () => closed.abort());

  return closed.signal;
}
