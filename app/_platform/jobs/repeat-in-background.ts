import { setTimeout } from "node:timers/promises";

/** A run in progress is abandoned after this; the next start continues. */
const STOP_TIMEOUT_MS = 5_000;

interface Repeated {
  everyMs: number;
  run: () => Promise<void>;
  /** is logged with the error, once for failures in a row */
  failure: string;
}

/**
 * Runs a job at once, and again and again after a pause; a failed run is tried again after the next.
 *
 * @returns how to stop.
 */
export function repeatInBackground({ everyMs, run, failure }: Repeated): () => Promise<void> {
  const abort = new AbortController();
  const { signal } = abort;
  const loop = (async () => {
    let hasFailed = false;
    while (!signal.aborted) {
      try {
        await run();
        hasFailed = false;
      } catch (error) {
        if (!hasFailed) console.error(failure, error);
        hasFailed = true;
      }
      await setTimeout(everyMs, undefined, { signal, ref: false }).catch(() => {});
    }
  })();

  return async () => {
    abort.abort();
    await Promise.race([loop, setTimeout(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  };
}
