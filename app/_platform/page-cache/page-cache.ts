import type { ListeningStatus } from "@/db/client";
import { env } from "../env";
import type { CompleteResponse } from "../http/responses/complete-response";

/**
 * How long what is kept may be sent while the database does not answer. What another instance has changed meanwhile is old here for that long at most; a
 * failover is over within minutes, and a reader of yesterday's agenda is served better than one of an error.
 */
const STALE_MS = 10 * 60_000;

/** An answer that is kept, and what ends its life. */
interface CachedResponse {
  response: CompleteResponse;
  tags: string[];
  expiresAt: number;
  epoch: number;
}

interface Store {
  responses: Map<string, CachedResponse>;
  /** of each tag, the count of changes at which it last changed */
  invalidatedAt: Map<string, number>;
  /** counts changes; an answer carries the count at which its making began, so that one being made during a change is not taken for new */
  epoch: number;
  bytes: number;
  /** whether this instance hears what others change */
  listening: ListeningStatus;
  /** while it does not: since when, in ms since 1970 */
  notListeningSince: number;
  /** the count at which it began to hear: of what began before, a change may have been missed */
  listeningSinceEpoch: number;
}

const here = globalThis as { portalKept?: Store };

function store(): Store {
  here.portalKept ??= {
    responses: new Map(),
    invalidatedAt: new Map(),
    epoch: 1,
    bytes: 0,
    listening: "hears",
    notListeningSince: 0,
    listeningSinceEpoch: 0,
  };

  return here.portalKept;
}

/** The count of changes so far. */
export function currentEpoch(): number {
  return store().epoch;
}

/** The answer kept for an address, if it is still true as far as this instance hears. */
export function cachedResponse(address: string, now: number): CompleteResponse | undefined {
  const { responses, invalidatedAt, listening } = store();
  const cached = responses.get(address);
  if (!cached || listening !== "hears") return undefined;
  if (now >= cached.expiresAt || isInvalidated(cached, invalidatedAt)) {
    remove(address);
    return undefined;
  }
  // The longest unasked stands first.
  responses.delete(address);
  responses.set(address, cached);

  return cached.response;
}

/** The answer kept for an address, marked as one that may have been changed since; for a stated time while the database does not answer. */
export function staleResponse(address: string, now: number): CompleteResponse | undefined {
  const { responses, invalidatedAt, listening, notListeningSince } = store();
  const cached = responses.get(address);
  if (!cached || listening !== "away" || now - notListeningSince >= STALE_MS || isInvalidated(cached, invalidatedAt))
    return undefined;

  return { ...cached.response, headers: { ...cached.response.headers, ...STALE } };
}

/** RFC 9211, section 2; whoever keeps it on the way would have it grow older still. */
const STALE = { "cache-status": "portal; hit; detail=stale", "cache-control": "no-store" };

/** Keep an answer, if nothing can have changed since its making began; the longest unasked go where there is no room. */
export function storeResponse(address: string, cached: CachedResponse): void {
  const { responses, listening, listeningSinceEpoch } = store();
  // What cannot be told whether it changes takes no room.
  if (listening !== "hears") return;
  remove(address);
  if (cached.epoch < listeningSinceEpoch || sizeOf(address, cached) > env().pageCacheBytes) return;
  responses.set(address, cached);
  store().bytes += sizeOf(address, cached);
  for (const oldest of responses.keys()) {
    if (store().bytes <= env().pageCacheBytes) break;
    remove(oldest);
  }
}

/** Something has changed: whatever shows it is made anew at its next request. */
export function invalidate(tag: string): void {
  const { invalidatedAt } = store();
  store().epoch += 1;
  invalidatedAt.set(tag, store().epoch);
}

/** Notes whether this instance hears what others change; once it does again, everything kept before is forgotten. */
export function setListeningStatus(hearing: ListeningStatus, now = Date.now()): void {
  const cached = store();
  if (hearing !== "hears" && cached.listening === "hears") cached.notListeningSince = now;
  if (hearing === "hears" && cached.listening !== "hears") {
    cached.responses.clear();
    cached.bytes = 0;
    cached.epoch += 1;
    cached.listeningSinceEpoch = cached.epoch;
  }
  cached.listening = hearing;
}

function isInvalidated({ tags, epoch }: CachedResponse, changed: Store["invalidatedAt"]): boolean {
  return tags.some((tag) => (changed.get(tag) ?? 0) > epoch);
}

function remove(address: string): void {
  const { responses } = store();
  const cached = responses.get(address);
  if (!cached) return;
  store().bytes -= sizeOf(address, cached);
  responses.delete(address);
}

/** In bytes, its address with it: that can be long. */
function sizeOf(address: string, { response }: CachedResponse): number {
  return response.bytes + 2 * address.length;
}
