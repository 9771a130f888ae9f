import type { ServerResponse } from "node:http";

/** Next names the address of a redirect that was just made twice, and nginx refuses an answer with two (even equal) `Location` lines. */
export function appendHeadersOnce<R extends ServerResponse>(response: R): R {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) => (response.getHeader(name) === value ? response : append(name, value));

  return response;
}
