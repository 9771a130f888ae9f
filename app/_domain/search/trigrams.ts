/** Returns the trigrams of a folded word, padded by two spaces before it and one after. */
export function trigramsOf(word: string): string[] {
  const characters = [" ", " ", ...word, " "];

  return [...new Set(characters.slice(2).map((_, index) => characters.slice(index, index + 3).join("")))];
}
