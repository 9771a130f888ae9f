import type { ServerResponse } from "node:http";

/**
 * Appends each header value once. Next appends `Location` twice to a redirect, and nginx refuses a
 * response with two `Location` lines, even equal ones.
 */
export function appendHeadersOnce<R extends ServerResponse>(response: R): R {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) => (response.getHeader(name) === value ? response : append(name, value));

  return response;
}
