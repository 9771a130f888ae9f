import { policyOfCachedPage } from "./content-security-policy.mjs";

/**
 * Where Next keeps whole pages: in memory, newest last, bounded by bytes, expired by tag.
 *
 * Each page is stored with the Content-Security-Policy that names the hash of every inline script in it, so that a page
 * can be cached whole and still carry a policy without `unsafe-inline`.
 */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * @typedef {{value: any, lastModified: number, tags: string[], bytes: number}} Entry
 * @type {{entries: Map<string, Entry>, expired: Map<string, number>, bytes: number}}
 */
const store = shared();

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const entry = store.entries.get(key);
    if (!entry) return null;
    if (entry.tags.some((tag) => (store.expired.get(tag) ?? 0) >= entry.lastModified)) {
      forget(key);
      return null;
    }
    store.entries.delete(key);
    store.entries.set(key, entry);

    return { value: entry.value, lastModified: entry.lastModified };
  }

  /** @param {string} key @param {any} value @param {{tags?: string[]}} context */
  async set(key, value, context) {
    forget(key);
    if (!value) return;
    if (value.kind === "APP_PAGE" && typeof value.html === "string") {
      value.headers = { ...value.headers, "content-security-policy": policyOfCachedPage(value.html) };
    }
    const carried = value.headers?.["x-next-cache-tags"];
    const tags = [...(context.tags ?? []), ...(typeof carried === "string" ? carried.split(",") : [])];
    const bytes = sizeOf(value);
    store.entries.set(key, { value, lastModified: Date.now(), tags, bytes });
    store.bytes += bytes;
    for (const oldest of store.entries.keys()) {
      if (store.bytes <= MAX_BYTES) break;
      forget(oldest);
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    for (const tag of [tags].flat()) store.expired.set(tag, Date.now());
  }

  resetRequestCache() {}
}

/** @param {string} key */
function forget(key) {
  const entry = store.entries.get(key);
  if (!entry) return;
  store.bytes -= entry.bytes;
  store.entries.delete(key);
}

/** @param {any} value */
function sizeOf(value) {
  const segments = value.segmentData instanceof Map ? [...value.segmentData.values()] : [];
  const parts = [value.html, value.rscData, value.body, value.data?.body, ...segments];

  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 1_000);
}

/** One for the whole process, however often this file is loaded. */
function shared() {
  const here = /** @type {any} */ (globalThis);
  here.portalPageCache ??= { entries: new Map(), expired: new Map(), bytes: 0 };

  return here.portalPageCache;
}
