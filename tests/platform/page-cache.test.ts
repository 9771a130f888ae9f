import { describe, expect, test, vi } from "vitest";
import { completeResponse } from "@/app/_platform/http/responses/complete-response";
import {
  cachedResponse,
  currentEpoch,
  invalidate,
  setListeningStatus,
  staleResponse,
  storeResponse,
} from "@/app/_platform/page-cache/page-cache";

/** The capacity: four responses of `FILLER`. */
vi.stubEnv("PAGE_CACHE_BYTES", "50000");
const FILLER = "x".repeat(6_500);

const FOREVER = Number.POSITIVE_INFINITY;
const NOW = 1_000;

function store(
  address: string,
  tag: string,
  {
    expiresAt = FOREVER,
    epoch = currentEpoch(),
    body = address,
  }: { expiresAt?: number; epoch?: number; body?: string } = {},
) {
  storeResponse(address, { response: completeResponse(200, {}, Buffer.from(body)), tags: [tag], expiresAt, epoch });
}

const cachedBody = (address: string, now = NOW) => cachedResponse(address, now)?.body.toString();

describe("a cached response", () => {
  test("is sent until one of its tags is invalidated", () => {
    store("/a", "meeting:a");
    store("/b", "meeting:b");
    invalidate("meeting:a");
    expect(cachedBody("/a")).toBeUndefined();
    expect(cachedBody("/b")).toBe("/b");
  });

  test("is not one rendered during an invalidation", () => {
    const startEpoch = currentEpoch();
    invalidate("meeting:c");
    store("/c", "meeting:c", { epoch: startEpoch });
    expect(cachedBody("/c")).toBeUndefined();
    store("/c", "meeting:c");
    expect(cachedBody("/c")).toBe("/c");
  });

  test("expires at its instant", () => {
    store("/today", "meeting:d", { expiresAt: NOW + 10 });
    expect(cachedBody("/today", NOW + 9)).toBe("/today");
    expect(cachedBody("/today", NOW + 10)).toBeUndefined();
  });

  test("is not used while invalidations may be missed, and removed after that", () => {
    store("/e", "meeting:e");
    setListeningStatus("disconnected");
    expect(cachedBody("/e")).toBeUndefined();
    setListeningStatus("listening");
    expect(cachedBody("/e")).toBeUndefined();
    store("/e", "meeting:e");
    expect(cachedBody("/e")).toBe("/e");
  });

  test("is not one whose rendering started before or while invalidations were missed", () => {
    const before = currentEpoch();
    setListeningStatus("disconnected");
    const during = currentEpoch();
    setListeningStatus("listening");
    for (const epoch of [before, during]) {
      store("/f", "meeting:f", { epoch });
      expect(cachedBody("/f")).toBeUndefined();
    }
    store("/f", "meeting:f");
    expect(cachedBody("/f")).toBe("/f");
  });

  test("is sent as stale for ten minutes while the database does not respond, and stored by no proxy", () => {
    store("/g", "meeting:g", { expiresAt: NOW + 10 });
    expect(staleResponse("/g", NOW)).toBeUndefined();
    setListeningStatus("unreachable", NOW);
    setListeningStatus("unreachable", NOW + 5_000);
    expect(cachedBody("/g")).toBeUndefined();
    expect(staleResponse("/g", NOW + 599_999)?.body.toString()).toBe("/g");
    expect(staleResponse("/g", NOW + 20)?.headers).toMatchObject({
      "cache-status": "portal; hit; detail=stale",
      "cache-control": "no-store",
    });
    expect(staleResponse("/g", NOW + 600_000)).toBeUndefined();
    setListeningStatus("listening");
    expect(cachedBody("/g")).toBeUndefined();
    expect(staleResponse("/g", NOW)).toBeUndefined();
  });

  test("is not sent as stale if it was invalidated, or if the database responds to others", () => {
    store("/h", "meeting:h");
    store("/i", "meeting:i");
    invalidate("meeting:h");
    setListeningStatus("unreachable", NOW);
    expect(staleResponse("/h", NOW)).toBeUndefined();
    expect(staleResponse("/i", NOW)).toBeDefined();
    setListeningStatus("disconnected", NOW);
    expect(staleResponse("/i", NOW)).toBeUndefined();
    setListeningStatus("listening");
  });
});

describe("the cache", () => {
  const cached = (...addresses: string[]) => addresses.filter((address) => cachedBody(address) !== undefined);

  test("evicts the least recently used beyond its capacity, and counts a replaced response once", () => {
    for (const address of ["/1", "/2", "/3", "/4", "/4", "/4"]) store(address, "meeting:j", { body: FILLER });
    expect(cached("/2", "/3", "/4", "/1")).toEqual(["/2", "/3", "/4", "/1"]);
    expect(staleResponse("/2", NOW)).toBeUndefined();
    store("/5", "meeting:j", { body: FILLER });
    expect(cached("/1", "/2", "/3", "/4", "/5")).toEqual(["/1", "/3", "/4", "/5"]);
  });

  test("stores no response larger than itself, and evicts none for it", () => {
    store("/6", "meeting:k");
    store("/7", "meeting:k");
    store("/7", "meeting:k", { body: "x".repeat(50_000) });
    expect(cached("/6", "/7")).toEqual(["/6"]);
    store(`/${"8".repeat(25_000)}`, "meeting:k");
    expect(cached("/6", `/${"8".repeat(25_000)}`)).toEqual(["/6"]);
  });

  test("stores nothing at a capacity of 0", async () => {
    vi.stubEnv("PAGE_CACHE_BYTES", "0");
    vi.resetModules();
    Reflect.deleteProperty(globalThis, "portalPageCache");
    const disabled = await import("@/app/_platform/page-cache/page-cache");
    const response = completeResponse(200, {}, Buffer.from(""));
    disabled.storeResponse("/9", { response, tags: [], expiresAt: FOREVER, epoch: disabled.currentEpoch() });
    expect(disabled.cachedResponse("/9", NOW)).toBeUndefined();
  });
});
