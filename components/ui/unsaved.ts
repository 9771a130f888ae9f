type Check = () => boolean;

const checks = new Set<Check>();
let isLeaving = false;

/** How long the page is left unguarded for somebody who goes on: the browser asks at once, or not at all. */
const LEAVING_MS = 1_000;

/**
 * Lets a form say whether it holds something typed that is not saved, for whoever asks before the page is left.
 *
 * @returns what takes the form out again.
 */
export function watchUnsaved(check: Check): () => void {
  checks.add(check);

  return () => void checks.delete(check);
}

/** Whether any form of the page holds something that would be lost. */
export function hasUnsaved(): boolean {
  return !isLeaving && [...checks].some((check) => check());
}

/** Goes on to another page without being asked: everything is sent, or its author has chosen to leave it. */
export function leave(go: () => void): void {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
  }, LEAVING_MS);
  go();
}
