import { describe, expect, test } from "vitest";
import { probe } from "@/app/_platform/probe";

const never = () => new Promise<never>(() => {});

async function millisecondsOf(deed: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await deed();

  return performance.now() - begun;
}

describe("a part of the portal that is asked how it stands", () => {
  test("answers for itself", async () => {
    expect(await probe("one", async () => "ok")).toBe("ok");
    expect(await probe("two", () => Promise.reject(new Error("The disk is gone (said by a test).")))).toBeUndefined();
    expect(await probe("two", async () => "ok again")).toBe("ok again");
  });

  test("that hangs fails within two seconds, and is asked once however often it hangs", async () => {
    let asked = 0;
    const hang = () => {
      asked += 1;
      return never();
    };
    const took = await millisecondsOf(async () => {
      expect(await Promise.all([probe("hung", hang), probe("hung", hang), probe("hung", hang)])).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });
    expect(took).toBeLessThan(2_000);
    expect(asked).toBe(1);
  });

  test("that has no time is known by what was heard of it, unless that hangs too", async () => {
    expect(await probe("busy", never, async () => "heard")).toBe("heard");
    expect(await probe("dead", never, never)).toBeUndefined();
  });
});
