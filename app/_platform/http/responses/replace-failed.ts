import type { ServerResponse } from "node:http";
import type { WholeAnswer } from "./complete-response";

/** Headers that speak of the body that is not sent. */
const OF_THE_BODY = ["content-encoding", "content-length", "content-type", "etag", "link", "transfer-encoding", "vary"];

type Any = (...given: unknown[]) => unknown;

/**
 * Has another answer sent where Next has nothing but a defect to tell of (500): its body is empty then, or a page that needs a script to say anything.
 *
 * @param instead the other answer; nothing, where Next's own is sent after all.
 */
export function replaceFailed(response: ServerResponse, instead: () => WholeAnswer | undefined): ServerResponse {
  // Node's own signatures are overloaded: whatever they take is passed on.
  const { writeHead, write, end, flushHeaders } = response as unknown as Record<string, Any>;
  let replaced = false;

  /** @returns whether the other answer is sent: what Next still writes goes nowhere. */
  const replace = (status: unknown): boolean => {
    if (replaced || response.headersSent || status !== 500) return replaced;
    const answer = instead();
    if (!answer) return false;
    replaced = true;
    for (const name of OF_THE_BODY) response.removeHeader(name);
    writeHead?.call(response, answer.status, { ...answer.headers, "content-length": answer.body.length });
    end?.call(response, response.req.method === "HEAD" ? undefined : answer.body);

    return true;
  };
  const tellTaken = (given: unknown[]) => {
    const callback = given.find((each): each is () => void => typeof each === "function");
    if (callback) process.nextTick(callback);
  };

  const overrides: Record<string, Any> = {
    // Node calls it for an implicit head too.
    writeHead(status, ...rest) {
      return replace(status) ? response : writeHead?.call(response, status, ...rest);
    },
    write(...given) {
      if (!replace(response.statusCode)) return write?.apply(response, given);
      tellTaken(given);
      return true;
    },
    end(...given) {
      if (!replace(response.statusCode)) return end?.apply(response, given);
      tellTaken(given);
      return response;
    },
    flushHeaders() {
      if (!replace(response.statusCode)) flushHeaders?.call(response);
    },
  };

  return Object.assign(response, overrides);
}
