/**
 * A sentence in which what was put ends with the point of an abbreviation: that point ends the sentence too (`at 3 p.m.`, never `at 3 p.m..`). Points that
 * somebody wrote themselves stay as they are.
 */
export function withoutDoubledStops(sentence: string, put: string[]): string {
  return put
    .filter((each) => /\.\u2069?$/u.test(each))
    .reduce((text, each) => {
      const pieces = text.split(`${each}.`);

      // An ellipsis is three points, and none of them doubled.
      return pieces.reduce((whole, piece) => `${whole}${each}${piece.startsWith(".") ? "." : ""}${piece}`);
    }, sentence);
}
