import type { ServerResponse } from "node:http";
import type { CompleteResponse } from "./complete-response";

/** Headers that describe the body that is not sent. */
const BODY_HEADERS = [
  "content-encoding",
  "content-length",
  "content-type",
  "etag",
  "link",
  "transfer-encoding",
  "vary",
];

type AnyFunction = (...given: unknown[]) => unknown;

/**
 * Sends another response where Next answers with 500, whose body is empty or needs a script.
 *
 * @param replacement undefined where Next's own response is to be sent after all.
 */
export function replaceFailedResponse(
  response: ServerResponse,
  replacement: () => CompleteResponse | undefined,
): ServerResponse {
  // Node's signatures are overloaded: all arguments are passed on.
  const { writeHead, write, end, flushHeaders } = response as unknown as Record<string, AnyFunction>;
  let replaced = false;

  /** Returns whether the replacement is sent: what Next then writes is dropped. */
  const replace = (status: unknown): boolean => {
    if (replaced || response.headersSent || status !== 500) return replaced;
    const complete = replacement();
    if (!complete) return false;
    replaced = true;
    for (const name of BODY_HEADERS) response.removeHeader(name);
    writeHead?.call(response, complete.status, { ...complete.headers, "content-length": complete.body.length });
    end?.call(response, response.req.method === "HEAD" ? undefined : complete.body);

    return true;
  };
  const callBack = (given: unknown[]) => {
    const callback = given.find((each): each is () => void => typeof each === "function");
    if (callback) process.nextTick(callback);
  };

  const overrides: Record<string, AnyFunction> = {
    // Node also calls it for an implicit head.
    writeHead(status, ...rest) {
      return replace(status) ? response : writeHead?.call(response, status, ...rest);
    },
    write(...given) {
      if (!replace(response.statusCode)) return write?.apply(response, given);
      callBack(given);
      return true;
    },
    end(...given) {
      if (!replace(response.statusCode)) return end?.apply(response, given);
      callBack(given);
      return response;
    },
    flushHeaders() {
      if (!replace(response.statusCode)) flushHeaders?.call(response);
    },
  };

  return Object.assign(response, overrides);
}
