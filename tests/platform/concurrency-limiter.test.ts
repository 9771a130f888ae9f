import { describe, expect, test } from "vitest";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";

const pause = () => new Promise((done) => setTimeout(done, 5));

describe("running tasks", () => {
  test("are limited, and so is the queue; beyond it a task is refused", async () => {
    const limiter = new ConcurrencyLimiter({ running: 2, waiting: 3 });
    let runningCount = 0;
    let maxRunning = 0;
    const work = async () => {
      runningCount += 1;
      maxRunning = Math.max(maxRunning, runningCount);
      await pause();
      runningCount -= 1;

      return "done";
    };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => limiter.run(work)));
    expect(maxRunning).toBe(2);
    expect(outcomes).toEqual(["done", "done", "done", "done", "done", undefined, undefined, undefined]);
    await expect(limiter.run(() => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    await expect(limiter.run(work)).resolves.toBe("done");
  });
});

describe("a place", () => {
  test("is refused when the queue is full, after the time limit, and after an abort", async () => {
    const limiter = new ConcurrencyLimiter({ running: 1, waiting: 1, waitMs: 50 });
    const release = await limiter.acquire();
    const waiting = limiter.acquire();
    expect(await limiter.acquire()).toBeUndefined();
    expect(await waiting).toBeUndefined();
    const abort = new AbortController();
    const other = limiter.acquire({ signal: abort.signal });
    abort.abort();
    expect(await other).toBeUndefined();
    expect(await limiter.acquire({ signal: abort.signal })).toBeUndefined();
    const next = limiter.acquire();
    release?.();
    release?.();
    (await next)?.();
    expect(await limiter.acquire()).toBeTypeOf("function");
  });

  test("goes to the senders in turn: many tasks of one do not hold up the others", async () => {
    const limiter = new ConcurrencyLimiter({ running: 1, waiting: 100 });
    const release = await limiter.acquire({ key: "much" });
    const order: string[] = [];
    const enqueue = (key: string) => limiter.run(async () => void order.push(key), { key });
    const all = [...Array.from({ length: 5 }, () => enqueue("much")), enqueue("one"), enqueue("two"), enqueue("one")];
    release?.();
    await Promise.all(all);
    expect(order.slice(0, 4)).toEqual(["much", "one", "two", "much"]);
    expect(order).toHaveLength(8);
  });

  test("in a full queue passes from the sender with most to one with fewer, and no sender exceeds its share", async () => {
    const limiter = new ConcurrencyLimiter({ running: 1, waiting: 4, waitingPerKey: 3 });
    const release = await limiter.acquire();
    const outcome = (key: string) =>
      limiter.acquire({ key }).then((place) => {
        place?.();

        return place !== undefined;
      });
    const heavySender = Array.from({ length: 4 }, () => outcome("much"));
    const others = [outcome("one"), outcome("two"), outcome("three"), outcome("four")];
    release?.();
    expect(await Promise.all(heavySender)).toEqual([true, false, false, false]);
    expect(await Promise.all(others)).toEqual([true, true, true, false]);
  });
});
