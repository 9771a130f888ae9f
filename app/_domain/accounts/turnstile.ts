/**
 * Lets some pieces of work go on at once and some wait, in their order; the others are turned away.
 *
 * @returns a way to do work that answers `undefined` where it was turned away.
 */
export function turnstile(atOnce: number, waitingAtMost: number) {
  const waiting: (() => void)[] = [];
  let going = 0;

  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (going >= atOnce) {
      if (waiting.length >= waitingAtMost) return undefined;
      await new Promise<void>((go) => waiting.push(go));
    } else going += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next in line, or is given up.
      const next = waiting.shift();
      if (next) next();
      else going -= 1;
    }
  };
}
