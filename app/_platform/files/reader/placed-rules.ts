import { getResolvedPDFJS } from "unpdf";
import { IDENTITY, type Matrix, multiply } from "./affine.ts";
import type { PageOperators } from "./placed-glyphs.ts";

/** A line that is drawn across a page, or down it. */
export interface PlacedRule {
  isAcross: boolean;
  /** its place: above the foot of the page, or from its left edge */
  at: number;
  /** along it */
  start: number;
  end: number;
}

/** A thicker line is an area, a shorter one a sign. */
const THICKEST = 3;
const SHORTEST = 8;

/** The segments of a path in PDF.js, and the numbers that follow each. */
const NUMBERS_OF_SEGMENT = [2, 2, 6, 4, 0];

/** Returns the lines of a page: strokes, and filled areas as thin as one. */
export async function placeRules({ fnArray, argsArray }: PageOperators): Promise<PlacedRule[]> {
  const { OPS } = await getResolvedPDFJS();
  const painting = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const rules: PlacedRule[] = [];
  const saved: Matrix[] = [];
  let placement = IDENTITY;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) saved.push(placement);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) placement = saved.pop() ?? placement;
    else if (operator === OPS.transform) placement = multiply(placement, args);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(placement);
      if (args[0]) placement = multiply(placement, args[0]);
    } else if (operator === OPS.constructPath && painting.has(args[0]) && args[1]?.[0])
      for (const box of boxesOf(args[1][0], placement)) {
        const rule = ruleOf(box);
        if (rule) rules.push(rule);
      }
  }

  return rules;
}

interface Box {
  left: number;
  right: number;
  low: number;
  high: number;
}

function boxesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < path.length; ) {
    const segment = path[at] ?? 0;
    const count = NUMBERS_OF_SEGMENT[segment] ?? 0;
    if (segment === 0) boxes.push({ left: Infinity, right: -Infinity, low: Infinity, high: -Infinity });
    const box = boxes.at(-1);
    for (let point = at + 1; box && point < at + count; point += 2) {
      const [x, y] = [path[point] ?? 0, path[point + 1] ?? 0];
      const [across, up] = [a * x + c * y + e, b * x + d * y + f];
      box.left = Math.min(box.left, across);
      box.right = Math.max(box.right, across);
      box.low = Math.min(box.low, up);
      box.high = Math.max(box.high, up);
    }
    at += count + 1;
  }

  return boxes;
}

function ruleOf({ left, right, low, high }: Box): PlacedRule | undefined {
  if (high - low <= THICKEST && right - left >= SHORTEST)
    return { isAcross: true, at: (low + high) / 2, start: left, end: right };
  if (right - left <= THICKEST && high - low >= SHORTEST)
    return { isAcross: false, at: (left + right) / 2, start: low, end: high };

  return undefined;
}
