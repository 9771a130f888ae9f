import { isFirstMark, isSameKindOfMark, nextMark } from "@/app/_vocabulary/list-marks";
import { MAX_DEPTH } from "@/app/_vocabulary/nested-items";

/** An entry of a list as it is printed. */
export interface PrintedEntry {
  /** as printed: `(a)`, `–` */
  mark: string;
  /** how far in it stands, in any unit of its document; undefined where the document does not tell */
  indent: number | undefined;
}

/** The last entry of a level, and the mark of the one before it there. */
interface Level extends PrintedEntry {
  before: string | undefined;
}

/**
 * Returns the levels above each entry of a list. The marks tell: one that goes on with an earlier one stands
 * on its level, and the first of another kind begins a level below. Where marks alone do not tell, as those
 * of dashes, the indents do.
 */
export function depthsOf(entries: readonly PrintedEntry[]): number[] {
  const levels: Level[] = [];

  return entries.map(({ mark: printed, indent }, index) => {
    const mark = comparable(printed);
    const following = entries[index + 1]?.mark;
    const depth = Math.min(depthOf(levels, { mark, indent }, following && comparable(following)), MAX_DEPTH);
    const before = levels[depth]?.mark;
    levels.length = Math.min(depth, levels.length);
    levels.push({ mark, indent, before });

    return levels.length - 1;
  });
}

function depthOf(levels: readonly Level[], entry: PrintedEntry, following: string | undefined): number {
  const last = levels.at(-1);
  if (!last) return 0;
  const { mark } = entry;
  // "(i)" after "(h)" is a letter, unless "(ii)" follows.
  const beginsNumerals = /^\P{L}*i\P{L}*$/iu.test(mark) && following === nextMark(mark) && isFirstMark(mark);
  const goesOn = (level: Level) => nextMark(level.mark, level.before) === mark && !beginsNumerals;
  const place = levels.findLastIndex((level) => goesOn(level) && isAsFarIn(level, entry));
  if (place >= 0) return place;
  const anywhere = levels.findLastIndex(goesOn);
  const isDash = !/[\p{L}\p{N}]/u.test(mark);
  if (anywhere >= 0 && !isDash) return anywhere;
  if (isFurtherIn(last, entry)) return levels.length;
  const sameKind = levels.findLastIndex((level) => isSameKindOfMark(level.mark, mark, level.before) && !beginsNumerals);
  const outer = levels.findLastIndex((level) => isAsFarIn(level, entry));
  if (sameKind >= 0) return isDash && outer >= 0 ? outer : sameKind;
  if (isFurtherIn(entry, last)) return Math.max(outer, 0);

  return isDash || isFirstMark(mark) ? levels.length : levels.length - 1;
}

/** Holds unless both tell how far in they stand, and it differs. */
function isAsFarIn(one: PrintedEntry, other: PrintedEntry): boolean {
  return !isFurtherIn(one, other) && !isFurtherIn(other, one);
}

/** Holds where the second stands further in than the first by a letter or more. */
function isFurtherIn(one: PrintedEntry, other: PrintedEntry): boolean {
  return one.indent !== undefined && other.indent !== undefined && other.indent - one.indent >= 1;
}

/** Returns a mark as it is counted: without the stroke that lengthens an Arabic letter, spaces and a dash before it. */
function comparable(mark: string): string {
  return mark
    .replace(/\u0640|\s/gu, "")
    .replace("(ا)", "(أ)")
    .replace(/^[（(](.*)[)）]$/u, "($1)");
}
