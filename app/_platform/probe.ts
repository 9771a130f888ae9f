import { setTimeout } from "node:timers/promises";

/** A part that has not answered by then is taken to fail: whoever asks for the health of the portal is told within two seconds. */
const ANSWER_MS = 1_500;
const OTHERWISE_MS = 100;

/** What is being asked of each part: where one hangs, one question hangs, however often it is asked. */
const asking = new Map<string, Promise<unknown>>();

/**
 * Asks a part of the portal how it stands.
 *
 * @param otherwise what is known of it where it does not answer in time.
 * @returns nothing where it fails; the reason is in the log.
 */
export async function probe<T>(
  part: string,
  ask: () => Promise<T>,
  otherwise?: () => Promise<T | undefined>,
): Promise<T | undefined> {
  // Asked under this name, it answers with this type.
  const asked = (asking.get(part) as Promise<T> | undefined) ?? ask().finally(() => asking.delete(part));
  asking.set(part, asked);
  try {
    const late = setTimeout(ANSWER_MS, undefined, { ref: false });
    const answer = await Promise.race([asked.then((said) => ({ said })), late]);
    if (answer) return answer.said;
    const known = await Promise.race([otherwise?.(), setTimeout(OTHERWISE_MS, undefined, { ref: false })]);
    if (known === undefined) console.error(`${part} does not answer.`);

    return known;
  } catch (error) {
    console.error(`${part} fails:`, error);

    return undefined;
  }
}
