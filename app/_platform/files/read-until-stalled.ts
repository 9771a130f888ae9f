/** Longer than this no byte of an upload stays out while the line is alive. What takes hours and goes on is never cut. */
export const STALLED_MS = 60_000;

/** Nothing more came of what was being sent. */
export class Stalled extends Error {}

/**
 * Passes on what comes in for as long as it comes.
 *
 * @throws {Stalled} once nothing has come for `stalledMs`; the stream is left as it is, so that its sender can still be answered.
 */
export async function* readUntilStalled(
  stream: ReadableStream<Uint8Array>,
  stalledMs: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  let isStalled = false;
  try {
    while (true) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          isStalled = true;
          reject(new Stalled("No byte came for too long."));
        }, stalledMs);
      });
      const next = reader.read();
      next.catch(() => {}); // told below, unless it comes too late for anybody to hear
      const { done, value } = await Promise.race([next, timeout]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    // What nobody reads any more would be held in memory as it comes.
    if (!isStalled) await reader.cancel().catch(() => {}); // it has ended or failed already
  }
}

/** Lets go of all that comes, until it ends: a browser that is still sending hears no answer. What has stalled, or broken off, has ended too. */
export async function discardStream(stream: ReadableStream<Uint8Array> | null, stalledMs = STALLED_MS): Promise<void> {
  try {
    for await (const _ of stream ? readUntilStalled(stream, stalledMs) : []);
  } catch {
    // nothing more comes
  }
}
