/**
 * Returns how much two texts have in common, from 0 to 1: the share of their pairs of neighbouring
 * characters (Sørensen and Dice), which needs no words and so holds in every script.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  let [common, count] = [0, 0];
  for (const pair of neighbours(other)) {
    count += 1;
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    common += 1;
    pairs.set(pair, left - 1);
  }
  const total = Math.max(0, one.length - 1) + count;

  return total === 0 ? 0 : (2 * common) / total;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const pair of neighbours(text)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);

  return pairs;
}

function* neighbours(text: string): Generator<string> {
  for (let at = 0; at < text.length - 1; at += 1) yield text.slice(at, at + 2);
}
