import { setTimeout } from "node:timers/promises";

/** Checks that take longer have failed: the health check answers within two seconds. */
const TIMEOUT_MS = 1_500;
const FALLBACK_TIMEOUT_MS = 100;

/** The running checks by part: while one hangs, no second is started. */
const running = new Map<string, Promise<unknown>>();

/**
 * Checks a part of the portal within a time limit.
 *
 * @param fallback used where the check does not finish in time.
 * @returns undefined where it fails; the reason is logged.
 */
export async function probe<T>(
  part: string,
  check: () => Promise<T>,
  fallback?: () => Promise<T | undefined>,
): Promise<T | undefined> {
  // the running check of the same part has the same type
  const result = (running.get(part) as Promise<T> | undefined) ?? check().finally(() => running.delete(part));
  running.set(part, result);
  try {
    const timeout = setTimeout(TIMEOUT_MS, undefined, { ref: false });
    const outcome = await Promise.race([result.then((value) => ({ value })), timeout]);
    if (outcome) return outcome.value;
    const known = await Promise.race([fallback?.(), setTimeout(FALLBACK_TIMEOUT_MS, undefined, { ref: false })]);
    if (known === undefined) console.error(`${part} does not respond.`);

    return known;
  } catch (error) {
    console.error(`${part} fails:`, error);

    return undefined;
  }
}
