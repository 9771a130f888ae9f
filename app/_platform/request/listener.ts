import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { publicAnswers } from "../cache/public-answers";
import { sayOnce, turnedAway } from "./door";
import { nothingNoted, notingStatus } from "./response-status";
import { sendStatus } from "./send-status";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * Answers every request of the portal: what is refused, what anyone may read, and the rest by Next.
 *
 * @param handle Next's own.
 * @param host under which readers reach the portal.
 */
export function requestListener(handle: Handle, host: string): RequestListener {
  const answered = publicAnswers(handle, host);

  return (request, response) => {
    const refusal = turnedAway(request);
    if (refusal) response.writeHead(refusal, { Allow: "GET, HEAD, POST", Connection: "close" }).end();
    else if (!answered(request, response)) {
      const decided = nothingNoted();
      void notingStatus(decided, () => handle(request, sendStatus(sayOnce(response), decided)));
    }
  };
}
