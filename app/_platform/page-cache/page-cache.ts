import { LRUCache } from "lru-cache";
import type { ListeningStatus } from "@/db/client";
import { env } from "../env";
import type { CompleteResponse } from "../http/responses/complete-response";

/**
 * How long cached responses are sent while the database does not answer. A change by another
 * instance is not seen for at most that long; a failover takes minutes, and readers are served
 * better by an old agenda than by an error.
 */
const STALE_MS = 10 * 60_000;

/** A cached response and the conditions that end its validity. */
interface CachedResponse {
  response: CompleteResponse;
  tags: string[];
  /** in ms since 1970 */
  expiresAt: number;
  /** the count of invalidations when its rendering started */
  epoch: number;
}

interface Store {
  /** by address; beyond the setting's bytes, the least recently used are evicted */
  responses: LRUCache<string, CachedResponse>;
  /** by tag, the epoch of its latest invalidation */
  invalidatedAt: Map<string, number>;
  /** counts invalidations; a response rendered during one is older than it, and is not stored as new */
  epoch: number;
  /** whether this instance receives the invalidations of the others */
  listening: ListeningStatus;
  /** while it does not: since when, in ms since 1970 */
  notListeningSince: number;
  /** the epoch at which it started to listen: a rendering from before may have missed an invalidation */
  listeningSinceEpoch: number;
}

const here = globalThis as { portalPageCache?: Store };

function store(): Store {
  here.portalPageCache ??= {
    responses: new LRUCache({
      // Every response is larger than one byte: with a setting of 0, none is stored.
      maxSize: env().pageCacheBytes || 1,
      // With its key: an address can be long.
      sizeCalculation: ({ response }, address) => response.bytes + 2 * address.length,
    }),
    invalidatedAt: new Map(),
    epoch: 1,
    listening: "listening",
    notListeningSince: 0,
    listeningSinceEpoch: 0,
  };

  return here.portalPageCache;
}

/** Returns the count of invalidations so far. */
export function currentEpoch(): number {
  return store().epoch;
}

/** Returns the response cached for an address, if it has neither expired nor been invalidated. */
export function cachedResponse(address: string, now: number): CompleteResponse | undefined {
  const { responses, invalidatedAt, listening } = store();
  const cached = responses.get(address);
  if (!cached || listening !== "listening") return undefined;
  if (now >= cached.expiresAt || isInvalidated(cached, invalidatedAt)) {
    responses.delete(address);
    return undefined;
  }

  return cached.response;
}

/** Returns the response cached for an address, marked as stale, while the database does not answer. */
export function staleResponse(address: string, now: number): CompleteResponse | undefined {
  const { responses, invalidatedAt, listening, notListeningSince } = store();
  const cached = responses.peek(address);
  if (
    !cached ||
    listening !== "unreachable" ||
    now - notListeningSince >= STALE_MS ||
    isInvalidated(cached, invalidatedAt)
  )
    return undefined;

  return { ...cached.response, headers: { ...cached.response.headers, ...STALE } };
}

/** RFC 9211, section 2. No proxy stores it: it would grow older there. */
const STALE = { "cache-status": "portal; hit; detail=stale", "cache-control": "no-store" };

/** Stores a response unless an invalidation may have been missed. */
export function storeResponse(address: string, cached: CachedResponse): void {
  const { responses, listening, listeningSinceEpoch } = store();
  if (listening === "listening" && cached.epoch >= listeningSinceEpoch) responses.set(address, cached);
}

/** Invalidates every response with a tag: it is rendered again at the next request. */
export function invalidate(tag: string): void {
  const { invalidatedAt } = store();
  store().epoch += 1;
  invalidatedAt.set(tag, store().epoch);
}

/**
 * Sets whether invalidations are received. When they are again, all that was cached before is
 * removed.
 */
export function setListeningStatus(status: ListeningStatus, now = Date.now()): void {
  const cache = store();
  if (status !== "listening" && cache.listening === "listening") cache.notListeningSince = now;
  if (status === "listening" && cache.listening !== "listening") {
    cache.responses.clear();
    cache.epoch += 1;
    cache.listeningSinceEpoch = cache.epoch;
  }
  cache.listening = status;
}

function isInvalidated({ tags, epoch }: CachedResponse, invalidatedAt: Store["invalidatedAt"]): boolean {
  return tags.some((tag) => (invalidatedAt.get(tag) ?? 0) > epoch);
}
