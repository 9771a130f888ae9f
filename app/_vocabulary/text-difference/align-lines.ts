import { longestRise } from "../longest-rise";
import { matchUnits } from "../merging/match-units";
import type { Inline } from "../rich-text";
import type { Line } from "./lines";

/** A line of the earlier text beside the same line in the later one; one of them is absent where it has no other. */
export interface AlignedLine {
  before: number | undefined;
  after: number | undefined;
  /** it stands between other lines than before */
  isMoved: boolean;
}

/**
 * Aligns the lines of two texts, in the order of the later one; lines that are gone follow the one after which they
 * stood. As few lines as possible have moved.
 */
export function alignLines(before: readonly Line[], after: readonly Line[]): AlignedLine[] {
  const earlier = matchUnits({ before: before.map(wordsOf), after: after.map(wordsOf) });
  const found = earlier.flatMap((was, is) => (was === undefined ? [] : [{ was, is }]));
  /** the places in the later text of the lines that stay, in their order */
  const staying = longestRise(found.map(({ was }) => was)).flatMap((place) => found[place]?.is ?? []);
  const known = new Set(earlier);
  const gone = before.flatMap((_line, was) => (known.has(was) ? [] : [was]));
  const aligned: AlignedLine[] = [];
  const addGone = (until: number) => {
    while (gone[0] !== undefined && gone[0] < until)
      aligned.push({ before: gone.shift(), after: undefined, isMoved: false });
  };
  let next = 0;
  for (const [is, was] of earlier.entries()) {
    while ((staying[next] ?? is) < is) next++;
    const stays = staying[next] === is;
    // Removed lines between two that stay come before the new ones there.
    addGone(earlier[staying[next] ?? -1] ?? Number.POSITIVE_INFINITY);
    aligned.push({ before: was, after: is, isMoved: was !== undefined && !stays });
  }
  addGone(Number.POSITIVE_INFINITY);

  return aligned;
}

/** Returns what two lines that are the same have in common, and no others; a list can begin with one of them. */
export function lineKey({ kind, mark, depth, content }: Line): string {
  return JSON.stringify([kind, mark, depth, content]);
}

/** Returns what a line says: without its mark, which changes where lines move. */
function wordsOf({ content }: Line): string {
  return content.map(wordsOfInline).join("");
}

function wordsOfInline(part: Inline): string {
  return part.type === "footnote" ? part.content.map(({ text }) => text).join("") : part.text;
}
