import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { discardStream, readUntilStalled, Stalled } from "@/app/_platform/files/read-until-stalled";

const STALLED_MS = 100;

/** A stream of pieces with a pause before each; without an end, nothing more comes after them. */
function line(pauses: number[], ends: boolean) {
  const seen = { pieces: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const pause = pauses[seen.pieces];
      if (pause === undefined) return ends ? controller.close() : new Promise(() => {});
      await setTimeout(pause);
      seen.pieces += 1;
      controller.enqueue(new Uint8Array(10));
    },
    cancel: () => {
      seen.cancelled = true;
    },
  });

  return { stream, seen };
}

async function sizeOf(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const piece of pieces) size += piece.length;

  return size;
}

test("what comes slowly comes whole, however long it takes", async () => {
  expect(await sizeOf(readUntilStalled(line(Array(12).fill(30), true).stream, STALLED_MS))).toBe(120);
});

test("what stands still ends, and its stream is left so that it can be answered", async () => {
  const { stream, seen } = line([1, 1], false);
  await expect(sizeOf(readUntilStalled(stream, STALLED_MS))).rejects.toBeInstanceOf(Stalled);
  expect(seen).toEqual({ pieces: 2, cancelled: false });
});

test("what its reader gives up is not sent into memory", async () => {
  const { stream, seen } = line(Array(100).fill(1), true);
  for await (const _ of readUntilStalled(stream, STALLED_MS)) break;
  expect(seen.cancelled).toBe(true);
});

test("what nobody wants is let go of to its end, to where it stands still, and to where it breaks", async () => {
  const whole = line([1, 1, 1], true);
  await discardStream(whole.stream, STALLED_MS);
  expect(whole.seen.pieces).toBe(3);
  await discardStream(line([1], false).stream, STALLED_MS);
  await discardStream(new ReadableStream({ start: (controller) => controller.error(new Error("broken")) }), STALLED_MS);
  await discardStream(null);
});
