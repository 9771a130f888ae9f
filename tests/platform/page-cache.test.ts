import { describe, expect, test } from "vitest";
import { wholeAnswer } from "@/app/_platform/http/responses/complete-response";
import {
  currentEpoch,
  keepAnswer,
  keptAnswer,
  noteChange,
  setHearing,
  staleAnswer,
} from "@/app/_platform/page-cache/page-cache";

const FOREVER = Number.POSITIVE_INFINITY;
const NOW = 1_000;

function keep(address: string, tag: string, { until = FOREVER, epoch = currentEpoch() } = {}) {
  keepAnswer(address, { answer: wholeAnswer(200, {}, Buffer.from(address)), tags: [tag], until, epoch });
}

const held = (address: string, now = NOW) => keptAnswer(address, now)?.body.toString();

describe("what is kept", () => {
  test("is sent until something that it shows has changed", () => {
    keep("/a", "meeting:a");
    keep("/b", "meeting:b");
    noteChange("meeting:a");
    expect(held("/a")).toBeUndefined();
    expect(held("/b")).toBe("/b");
  });

  test("is not what was being made while it changed", () => {
    const begun = currentEpoch();
    noteChange("meeting:c");
    keep("/c", "meeting:c", { epoch: begun });
    expect(held("/c")).toBeUndefined();
    keep("/c", "meeting:c");
    expect(held("/c")).toBe("/c");
  });

  test("ends with the instant until which it is true", () => {
    keep("/today", "meeting:d", { until: NOW + 10 });
    expect(held("/today", NOW + 9)).toBe("/today");
    expect(held("/today", NOW + 10)).toBeUndefined();
  });

  test("is not trusted while changes may be missed, and forgotten after that", () => {
    keep("/e", "meeting:e");
    setHearing("deaf");
    expect(held("/e")).toBeUndefined();
    setHearing("hears");
    expect(held("/e")).toBeUndefined();
    keep("/e", "meeting:e");
    expect(held("/e")).toBe("/e");
  });

  test("is not what was begun before or while changes may have been missed", () => {
    const before = currentEpoch();
    setHearing("deaf");
    const meanwhile = currentEpoch();
    setHearing("hears");
    for (const epoch of [before, meanwhile]) {
      keep("/f", "meeting:f", { epoch });
      expect(held("/f")).toBeUndefined();
    }
    keep("/f", "meeting:f");
    expect(held("/f")).toBe("/f");
  });

  test("is sent marked as stale for ten minutes while the database does not answer, and kept by nobody on the way", () => {
    keep("/g", "meeting:g", { until: NOW + 10 });
    expect(staleAnswer("/g", NOW)).toBeUndefined();
    setHearing("away", NOW);
    setHearing("away", NOW + 5_000);
    expect(held("/g")).toBeUndefined();
    expect(staleAnswer("/g", NOW + 599_999)?.body.toString()).toBe("/g");
    expect(staleAnswer("/g", NOW + 20)?.headers).toMatchObject({
      "cache-status": "portal; hit; detail=stale",
      "cache-control": "no-store",
    });
    expect(staleAnswer("/g", NOW + 600_000)).toBeUndefined();
    setHearing("hears");
    expect(held("/g")).toBeUndefined();
    expect(staleAnswer("/g", NOW)).toBeUndefined();
  });

  test("is not sent as stale where it is known to have changed, or the database answers others", () => {
    keep("/h", "meeting:h");
    keep("/i", "meeting:i");
    noteChange("meeting:h");
    setHearing("away", NOW);
    expect(staleAnswer("/h", NOW)).toBeUndefined();
    expect(staleAnswer("/i", NOW)).toBeDefined();
    setHearing("deaf", NOW);
    expect(staleAnswer("/i", NOW)).toBeUndefined();
    setHearing("hears");
  });
});
