import { AsyncLocalStorage } from "node:async_hooks";
import { setResponseStatus } from "../http/responses/response-status";

/** What is noted about an answer while it is made, by whatever takes part in making it. */
export interface Making {
  /** what it shows (`pageTags`); without any it is not kept */
  tags: Set<string>;
  /** it answers a question that could be asked in any number of ways, and so is not kept */
  once: boolean;
  /** in ms since 1970: when it stops being true by the passing of time alone */
  until: number;
  /** the count of changes at which its making began */
  epoch: number;
}

const here = globalThis as { portalMaking?: AsyncLocalStorage<Making> };

/** One for the whole process, however often this file is loaded: pages and the server are separate bundles. */
export const makings = (): AsyncLocalStorage<Making> => {
  here.portalMaking ??= new AsyncLocalStorage();

  return here.portalMaking;
};

/** Say in a page or a route what it shows (`pageTags`): it is then kept whole, and made anew once a verb announces a change of it. */
export function shows(...tags: string[]): void {
  for (const tag of tags) makings().getStore()?.tags.add(tag);
}

/** Say that what is shown is true until an instant only, as "today" is: it is made anew from then on. */
export function showsUntil(instant: Date): void {
  const making = makings().getStore();
  if (making) making.until = Math.min(making.until, instant.getTime());
}

/** Say that what is shown answers a question that makes no sense, of which there is no end: it is not kept. */
export function showsOnce(): void {
  const making = makings().getStore();
  if (making) making.once = true;
}

/**
 * Say that what was asked for is not there (404), or no longer (410), in a page that is readable all the same: Next's own `notFound()` sends an empty one.
 *
 * @returns whether the answer is one whose status can be said so: a public one.
 */
export function answersWith(status: 404 | 410): boolean {
  const isPublic = makings().getStore() !== undefined;
  if (isPublic) setResponseStatus(status);

  return isPublic;
}
