type Check = () => boolean;

const checks = new Set<Check>();
let isLeaving = false;

/** The page stays unguarded for as long after leaving: the browser asks at once, or not at all. */
const LEAVING_MS = 1_000;

/**
 * Registers the check whether a form holds something unsaved, for the guard that asks before the
 * page is left.
 *
 * @returns the function that unregisters it.
 */
export function watchUnsaved(check: Check): () => void {
  checks.add(check);

  return () => void checks.delete(check);
}

/** Returns whether leaving the page has to be asked about. */
export function hasUnsaved(): boolean {
  return !isLeaving && hasTyped();
}

/** Returns whether any form of the page holds something unsaved. */
export function hasTyped(): boolean {
  return [...checks].some((check) => check());
}

/** Leaves the page without a question: everything is sent, or its author has chosen to leave it. */
export function leave(go: () => void): void {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
  }, LEAVING_MS);
  go();
}
