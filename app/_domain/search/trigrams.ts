/** Every three characters that stand together in a folded word, two before its beginning and one after its end: what alike words share. */
export function trigramsOf(word: string): string[] {
  const characters = [" ", " ", ...word, " "];

  return [...new Set(characters.slice(2).map((_, index) => characters.slice(index, index + 3).join("")))];
}
