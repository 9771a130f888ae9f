type Check = () => boolean;

const checks = new Set<Check>();

/**
 * Lets a form say whether it holds something typed that is not saved, for whoever asks before the page is left.
 *
 * @returns what takes the form out again.
 */
export function watchUnsaved(check: Check): () => void {
  checks.add(check);

  return () => void checks.delete(check);
}

/** Whether any form of the page holds something that is not saved. */
export function hasUnsaved(): boolean {
  return [...checks].some((check) => check());
}
