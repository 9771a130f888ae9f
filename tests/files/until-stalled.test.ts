import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { discardStream, readUntilStalled, Stalled } from "@/app/_platform/files/read-until-stalled";

const STALLED_MS = 100;

/** Returns a stream of pieces with a pause before each; one without an end stalls after them. */
function streamOf(pauses: number[], ends: boolean) {
  const observed = { pieces: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const pause = pauses[observed.pieces];
      if (pause === undefined) return ends ? controller.close() : new Promise(() => {});
      await setTimeout(pause);
      observed.pieces += 1;
      controller.enqueue(new Uint8Array(10));
    },
    cancel: () => {
      observed.cancelled = true;
    },
  });

  return { stream, seen: observed };
}

async function sizeOf(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const piece of pieces) size += piece.length;

  return size;
}

test("a slow stream is read whole, however long it takes", async () => {
  expect(await sizeOf(readUntilStalled(streamOf(Array(12).fill(30), true).stream, STALLED_MS))).toBe(120);
});

test("a stalled stream ends, and stays open so that it can be answered", async () => {
  const { stream, seen: observed } = streamOf([1, 1], false);
  await expect(sizeOf(readUntilStalled(stream, STALLED_MS))).rejects.toBeInstanceOf(Stalled);
  expect(observed).toEqual({ pieces: 2, cancelled: false });
});

test("a stream that its reader abandons is not buffered", async () => {
  const { stream, seen: observed } = streamOf(Array(100).fill(1), true);
  for await (const _ of readUntilStalled(stream, STALLED_MS)) break;
  expect(observed.cancelled).toBe(true);
});

test("an unwanted stream is drained to its end, a stall or an error", async () => {
  const complete = streamOf([1, 1, 1], true);
  await discardStream(complete.stream, STALLED_MS);
  expect(complete.seen.pieces).toBe(3);
  await discardStream(streamOf([1], false).stream, STALLED_MS);
  await discardStream(new ReadableStream({ start: (controller) => controller.error(new Error("broken")) }), STALLED_MS);
  await discardStream(null);
});
