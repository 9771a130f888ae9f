import { describe, expect, test } from "vitest";
import { completeResponse } from "@/app/_platform/http/responses/complete-response";
import {
  cachedResponse,
  currentEpoch,
  invalidate,
  setListeningStatus,
  staleResponse,
  storeResponse,
} from "@/app/_platform/page-cache/page-cache";

const FOREVER = Number.POSITIVE_INFINITY;
const NOW = 1_000;

function keep(address: string, tag: string, { expiresAt = FOREVER, epoch = currentEpoch() } = {}) {
  storeResponse(address, { response: completeResponse(200, {}, Buffer.from(address)), tags: [tag], expiresAt, epoch });
}

const held = (address: string, now = NOW) => cachedResponse(address, now)?.body.toString();

describe("what is kept", () => {
  test("is sent until something that it shows has changed", () => {
    keep("/a", "meeting:a");
    keep("/b", "meeting:b");
    invalidate("meeting:a");
    expect(held("/a")).toBeUndefined();
    expect(held("/b")).toBe("/b");
  });

  test("is not what was being made while it changed", () => {
    const begun = currentEpoch();
    invalidate("meeting:c");
    keep("/c", "meeting:c", { epoch: begun });
    expect(held("/c")).toBeUndefined();
    keep("/c", "meeting:c");
    expect(held("/c")).toBe("/c");
  });

  test("ends with the instant until which it is true", () => {
    keep("/today", "meeting:d", { expiresAt: NOW + 10 });
    expect(held("/today", NOW + 9)).toBe("/today");
    expect(held("/today", NOW + 10)).toBeUndefined();
  });

  test("is not trusted while changes may be missed, and forgotten after that", () => {
    keep("/e", "meeting:e");
    setListeningStatus("disconnected");
    expect(held("/e")).toBeUndefined();
    setListeningStatus("listening");
    expect(held("/e")).toBeUndefined();
    keep("/e", "meeting:e");
    expect(held("/e")).toBe("/e");
  });

  test("is not what was begun before or while changes may have been missed", () => {
    const before = currentEpoch();
    setListeningStatus("disconnected");
    const meanwhile = currentEpoch();
    setListeningStatus("listening");
    for (const epoch of [before, meanwhile]) {
      keep("/f", "meeting:f", { epoch });
      expect(held("/f")).toBeUndefined();
    }
    keep("/f", "meeting:f");
    expect(held("/f")).toBe("/f");
  });

  test("is sent marked as stale for ten minutes while the database does not answer, and kept by nobody on the way", () => {
    keep("/g", "meeting:g", { expiresAt: NOW + 10 });
    expect(staleResponse("/g", NOW)).toBeUndefined();
    setListeningStatus("unreachable", NOW);
    setListeningStatus("unreachable", NOW + 5_000);
    expect(held("/g")).toBeUndefined();
    expect(staleResponse("/g", NOW + 599_999)?.body.toString()).toBe("/g");
    expect(staleResponse("/g", NOW + 20)?.headers).toMatchObject({
      "cache-status": "portal; hit; detail=stale",
      "cache-control": "no-store",
    });
    expect(staleResponse("/g", NOW + 600_000)).toBeUndefined();
    setListeningStatus("listening");
    expect(held("/g")).toBeUndefined();
    expect(staleResponse("/g", NOW)).toBeUndefined();
  });

  test("is not sent as stale where it is known to have changed, or the database answers others", () => {
    keep("/h", "meeting:h");
    keep("/i", "meeting:i");
    invalidate("meeting:h");
    setListeningStatus("unreachable", NOW);
    expect(staleResponse("/h", NOW)).toBeUndefined();
    expect(staleResponse("/i", NOW)).toBeDefined();
    setListeningStatus("disconnected", NOW);
    expect(staleResponse("/i", NOW)).toBeUndefined();
    setListeningStatus("listening");
  });
});
