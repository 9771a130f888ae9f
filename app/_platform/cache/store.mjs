/**
 * The pages of this process and what has expired. Time is counted in expirations: a page carries the count at which its making began, so that one
 * that was being made while something changed is not kept as if it were new.
 *
 * @typedef {{body?: unknown}} Part
 * @typedef {Part & {kind?: string, html?: unknown, rscData?: unknown, data?: Part, segmentData?: unknown, headers?: Record<string, unknown>, status?: number}} Cached
 * @typedef {{value: Cached, lastModified: number, tags: string[], epoch: number, bytes: number}} Entry
 * @typedef {{entries: Map<string, Entry>, expired: Map<string, number>, epoch: number, bytes: number}} Store
 */

/** One for the whole process, however often this file is loaded. @returns {Store} */
export function pageStore() {
  const here = /** @type {{portalPageCache?: Store}} */ (globalThis);
  here.portalPageCache ??= { entries: new Map(), expired: new Map(), epoch: 1, bytes: 0 };

  return here.portalPageCache;
}

const EPOCH_TAG = "epoch:";

/** The tag by which a page says when its making began; to be asked before anything that it shows is read. */
export function epochTag() {
  return `${EPOCH_TAG}${pageStore().epoch}`;
}

/** The count at which the making of an entry began; now where it does not say. @param {string[]} tags */
export function epochOf(tags) {
  const said = tags.filter((tag) => tag.startsWith(EPOCH_TAG)).map((tag) => Number(tag.slice(EPOCH_TAG.length)));

  return Math.min(pageStore().epoch, ...said);
}
