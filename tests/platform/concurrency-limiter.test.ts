import { describe, expect, test } from "vitest";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";

const pause = () => new Promise((done) => setTimeout(done, 5));

describe("what goes on at once", () => {
  test("is bounded, what waits too, and what comes beyond that is turned away", async () => {
    const limiter = new ConcurrencyLimiter({ running: 2, waiting: 3 });
    let going = 0;
    let most = 0;
    const work = async () => {
      going += 1;
      most = Math.max(most, going);
      await pause();
      going -= 1;

      return "done";
    };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => limiter.run(work)));
    expect(most).toBe(2);
    expect(outcomes).toEqual(["done", "done", "done", "done", "done", undefined, undefined, undefined]);
    await expect(limiter.run(() => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    await expect(limiter.run(work)).resolves.toBe("done");
  });
});

describe("a place", () => {
  test("is not had by who is one too many, who has waited too long, and for whom nobody waits", async () => {
    const limiter = new ConcurrencyLimiter({ running: 1, waiting: 1, waitMs: 50 });
    const leave = await limiter.acquire();
    const waiting = limiter.acquire();
    expect(await limiter.acquire()).toBeUndefined();
    expect(await waiting).toBeUndefined();
    const gone = new AbortController();
    const other = limiter.acquire({ signal: gone.signal });
    gone.abort();
    expect(await other).toBeUndefined();
    expect(await limiter.acquire({ signal: gone.signal })).toBeUndefined();
    const next = limiter.acquire();
    leave?.();
    leave?.();
    (await next)?.();
    expect(await limiter.acquire()).toBeTypeOf("function");
  });

  test("is had in turn by those who ask: one who asks for much keeps nobody waiting behind all of it", async () => {
    const limiter = new ConcurrencyLimiter({ running: 1, waiting: 100 });
    const leave = await limiter.acquire({ key: "much" });
    const order: string[] = [];
    const ask = (key: string) => limiter.run(async () => void order.push(key), { key });
    const all = [...Array.from({ length: 5 }, () => ask("much")), ask("one"), ask("two"), ask("one")];
    leave?.();
    await Promise.all(all);
    expect(order.slice(0, 4)).toEqual(["much", "one", "two", "much"]);
    expect(order).toHaveLength(8);
  });

  test("in a full queue is given up by who has most to who has less, and nobody has more than the share of one", async () => {
    const limiter = new ConcurrencyLimiter({ running: 1, waiting: 4, waitingPerKey: 3 });
    const leave = await limiter.acquire();
    const outcome = (key: string) =>
      limiter.acquire({ key }).then((place) => {
        place?.();

        return place !== undefined;
      });
    const much = Array.from({ length: 4 }, () => outcome("much"));
    const others = [outcome("one"), outcome("two"), outcome("three"), outcome("four")];
    leave?.();
    expect(await Promise.all(much)).toEqual([true, false, false, false]);
    expect(await Promise.all(others)).toEqual([true, true, true, false]);
  });
});
