/** A live upload sends a byte at least this often. Slow uploads are never cut. */
export const STALLED_MS = 60_000;

/** The sender stopped sending. */
export class Stalled extends Error {}

/**
 * Passes a stream on while it goes on.
 *
 * @throws {Stalled} when nothing has arrived for `stalledMs`; the stream stays open, so that the
 * sender can be answered.
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
      next.catch(() => {}); // the race below throws it, unless it comes after the timeout
      const { done, value } = await Promise.race([next, timeout]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    // An unread stream would be buffered in memory as it arrives.
    if (!isStalled) await reader.cancel().catch(() => {}); // it has ended or failed already
  }
}

/**
 * Discards a stream to its end: a browser reads no response while it sends. Ends early where it
 * stalls or breaks.
 */
export async function discardStream(stream: ReadableStream<Uint8Array> | null, stalledMs = STALLED_MS): Promise<void> {
  try {
    for await (const _ of stream ? readUntilStalled(stream, stalledMs) : []);
  } catch {
    // the stream has stalled or failed
  }
}
