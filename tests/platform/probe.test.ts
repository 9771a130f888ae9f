import { describe, expect, test } from "vitest";
import { probe } from "@/app/_platform/probe";

const hang = () => new Promise<never>(() => {});

async function millisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();

  return performance.now() - startedAt;
}

describe("a checked part of the portal", () => {
  test("reports its own status", async () => {
    expect(await probe("one", async () => "ok")).toBe("ok");
    expect(await probe("two", () => Promise.reject(new Error("The disk is gone (by a test).")))).toBeUndefined();
    expect(await probe("two", async () => "ok again")).toBe("ok again");
  });

  test("that hangs fails within two seconds, and is checked once at a time", async () => {
    let checkCount = 0;
    const countAndHang = () => {
      checkCount += 1;
      return hang();
    };
    const took = await millisecondsOf(async () => {
      expect(
        await Promise.all([probe("hung", countAndHang), probe("hung", countAndHang), probe("hung", countAndHang)]),
      ).toEqual([undefined, undefined, undefined]);
    });
    expect(took).toBeLessThan(2_000);
    expect(checkCount).toBe(1);
  });

  test("that is late has the status of its fallback, unless that hangs too", async () => {
    expect(await probe("busy", hang, async () => "known")).toBe("known");
    expect(await probe("dead", hang, hang)).toBeUndefined();
  });
});
