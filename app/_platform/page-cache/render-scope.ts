import { AsyncLocalStorage } from "node:async_hooks";
import { setResponseStatus } from "../http/responses/response-overrides";

/** Collects, while a public page is rendered, how its response may be cached. */
export interface RenderScope {
  /** of `pageTags`: their invalidation invalidates the response; without tags it is not cached */
  tags: Set<string>;
  /** the address has any number of variants, and is not cached */
  isUncacheable: boolean;
  /** in ms since 1970 */
  expiresAt: number;
  /** the count of invalidations when the rendering started */
  epoch: number;
  /** staff may see drafts: the response is for the person who requests it, and stored nowhere */
  isPreview: boolean;
}

const here = globalThis as { portalRenderScopes?: AsyncLocalStorage<RenderScope> };

/** Shared by the process: pages and the server are separate bundles, which load this file twice. */
export const renderScopes = (): AsyncLocalStorage<RenderScope> => {
  here.portalRenderScopes ??= new AsyncLocalStorage();

  return here.portalRenderScopes;
};

/**
 * Tags the page or route that is being rendered: it is cached until one of its tags is invalidated.
 */
export function tagPage(...tags: string[]): void {
  for (const tag of tags) renderScopes().getStore()?.tags.add(tag);
}

/**
 * Ends the validity of the page at an instant, for content such as "today". The earliest instant
 * counts.
 */
export function expirePageAt(instant: Date): void {
  const scope = renderScopes().getStore();
  if (scope) scope.expiresAt = Math.min(scope.expiresAt, instant.getTime());
}

/** Returns whether the page is rendered for a person who may see drafts. */
export function isPreviewed(): boolean {
  return renderScopes().getStore()?.isPreview ?? false;
}

/** Keeps the page out of the cache: it answers a senseless query, of which there is no end. */
export function doNotCache(): void {
  const scope = renderScopes().getStore();
  if (scope) scope.isUncacheable = true;
}

/**
 * Sets the status of a public page that says that something is not found, or gone. Next's own
 * `notFound()` would send an empty page.
 *
 * @returns false where no public page is being rendered: then the status is not set.
 */
export function setPageStatus(status: 404 | 410): boolean {
  const isPublic = renderScopes().getStore() !== undefined;
  if (isPublic) setResponseStatus(status);

  return isPublic;
}
