import { setTimeout } from "node:timers/promises";

/** A part that has not answered by then is taken to fail: whoever asks for the health of the portal is told within two seconds. */
const TIMEOUT_MS = 1_500;
const FALLBACK_TIMEOUT_MS = 100;

/** What is being asked of each part: where one hangs, one question hangs, however often it is asked. */
const running = new Map<string, Promise<unknown>>();

/**
 * Asks a part of the portal how it stands.
 *
 * @param fallback what is known of it where it does not answer in time.
 * @returns nothing where it fails; the reason is in the log.
 */
export async function probe<T>(
  part: string,
  check: () => Promise<T>,
  fallback?: () => Promise<T | undefined>,
): Promise<T | undefined> {
  // Asked under this name, it answers with this type.
  const result = (running.get(part) as Promise<T> | undefined) ?? check().finally(() => running.delete(part));
  running.set(part, result);
  try {
    const timeout = setTimeout(TIMEOUT_MS, undefined, { ref: false });
    const outcome = await Promise.race([result.then((value) => ({ said: value })), timeout]);
    if (outcome) return outcome.said;
    const known = await Promise.race([fallback?.(), setTimeout(FALLBACK_TIMEOUT_MS, undefined, { ref: false })]);
    if (known === undefined) console.error(`${part} does not answer.`);

    return known;
  } catch (error) {
    console.error(`${part} fails:`, error);

    return undefined;
  }
}
