/**
 * Removes the full stop after an inserted text that ends in an abbreviation's point (`at 3 p.m.`,
 * never `at 3 p.m..`). Other doubled points stay, as somebody typed them.
 */
export function mergeFullStops(sentence: string, inserted: string[]): string {
  return inserted
    .filter((each) => /\.\u2069?$/u.test(each))
    .reduce((text, each) => {
      const pieces = text.split(`${each}.`);

      // An ellipsis stays three points.
      return pieces.reduce((whole, piece) => `${whole}${each}${piece.startsWith(".") ? "." : ""}${piece}`);
    }, sentence);
}
