import { policyOfCachedPage } from "./content-security-policy.mjs";
import { isMissing } from "./missing-page.mjs";
import { epochOf, pageStore } from "./store.mjs";

/** How much is kept; 0 keeps nothing, so that every page is made anew. */
const MAX_BYTES = Number(process.env.PAGE_CACHE_BYTES ?? 256 * 1024 * 1024);

/**
 * What browsers and proxies are told of a page: keep it, but ask before it is shown again, for it may have changed (the answer is then a 304). Next itself
 * would let a proxy show it for as long as it is not made anew by time, and the not-found page for a year.
 */
const ASK_AGAIN = "public, max-age=0, must-revalidate";

/**
 * Where Next keeps whole pages: in memory, newest last, bounded by bytes, expired by tag.
 *
 * Each page is stored with the Content-Security-Policy that names the hash of every inline script in it, so that a page
 * can be cached whole and still carry a policy without `unsafe-inline`.
 */
export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const { entries, expired } = pageStore();
    const entry = entries.get(key);
    if (!entry) return null;
    if (entry.tags.some((tag) => (expired.get(tag) ?? 0) > entry.epoch)) {
      forget(key);
      return null;
    }
    entries.delete(key);
    entries.set(key, entry);

    return { value: entry.value, lastModified: entry.lastModified };
  }

  /** @param {string} key @param {import("./store.mjs").Cached | null} value @param {{tags?: string[]}} context */
  async set(key, value, context) {
    const store = pageStore();
    forget(key);
    if (!value) return;
    if (value.kind === "APP_PAGE" && typeof value.html === "string") {
      const policy = policyOfCachedPage(value.html);
      value.headers = { ...value.headers, "content-security-policy": policy, "cache-control": ASK_AGAIN };
      if (isMissing(value.html)) {
        // Sent with its status but not kept: whatever is there by the next request is found then, and unknown addresses crowd nothing out.
        value.status = 404;
        value.headers["cache-control"] = "no-store";
        return;
      }
      // Nor is the way kept from one of the countless spellings of an address to the page itself.
      if (value.status && value.status >= 300 && value.status < 400) return;
    }
    const carried = value.headers?.["x-next-cache-tags"];
    const tags = [...(context.tags ?? []), ...(typeof carried === "string" ? carried.split(",") : [])];
    const bytes = sizeOf(value);
    store.entries.set(key, { value, lastModified: Date.now(), tags, epoch: epochOf(tags), bytes });
    store.bytes += bytes;
    for (const oldest of store.entries.keys()) {
      if (store.bytes <= MAX_BYTES) break;
      forget(oldest);
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const store = pageStore();
    store.epoch += 1;
    for (const tag of [tags].flat()) store.expired.set(tag, store.epoch);
  }

  resetRequestCache() {}
}

/** @param {string} key */
function forget(key) {
  const store = pageStore();
  const entry = store.entries.get(key);
  if (!entry) return;
  store.bytes -= entry.bytes;
  store.entries.delete(key);
}

/** About as many bytes as it takes. @param {import("./store.mjs").Cached} value */
function sizeOf(value) {
  const segments = value.segmentData instanceof Map ? [...value.segmentData.values()] : [];
  const parts = [value.html, value.rscData, value.body, value.data?.body, ...segments];

  return parts.reduce(
    (sum, part) => sum + (typeof part === "string" || part instanceof Uint8Array ? part.length : 0),
    1_000,
  );
}
