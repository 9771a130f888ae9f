import { AsyncLocalStorage } from "node:async_hooks";
import { setResponseStatus } from "../http/responses/response-overrides";

/** What is noted about an answer while it is made, by whatever takes part in making it. */
export interface RenderScope {
  /** what it shows (`pageTags`); without any it is not kept */
  tags: Set<string>;
  /** it answers a question that could be asked in any number of ways, and so is not kept */
  isUncacheable: boolean;
  /** in ms since 1970: when it stops being true by the passing of time alone */
  expiresAt: number;
  /** the count of changes at which its making began */
  epoch: number;
}

const here = globalThis as { portalMaking?: AsyncLocalStorage<RenderScope> };

/** One for the whole process, however often this file is loaded: pages and the server are separate bundles. */
export const renderScopes = (): AsyncLocalStorage<RenderScope> => {
  here.portalMaking ??= new AsyncLocalStorage();

  return here.portalMaking;
};

/** Say in a page or a route what it shows (`pageTags`): it is then kept whole, and made anew once a verb announces a change of it. */
export function tagPage(...tags: string[]): void {
  for (const tag of tags) renderScopes().getStore()?.tags.add(tag);
}

/** Say that what is shown is true until an instant only, as "today" is: it is made anew from then on. */
export function expirePageAt(instant: Date): void {
  const scope = renderScopes().getStore();
  if (scope) scope.expiresAt = Math.min(scope.expiresAt, instant.getTime());
}

/** Say that what is shown answers a question that makes no sense, of which there is no end: it is not kept. */
export function doNotCache(): void {
  const scope = renderScopes().getStore();
  if (scope) scope.isUncacheable = true;
}

/**
 * Say that what was asked for is not there (404), or no longer (410), in a page that is readable all the same: Next's own `notFound()` sends an empty one.
 *
 * @returns whether the answer is one whose status can be said so: a public one.
 */
export function setPageStatus(status: 404 | 410): boolean {
  const isPublic = renderScopes().getStore() !== undefined;
  if (isPublic) setResponseStatus(status);

  return isPublic;
}
