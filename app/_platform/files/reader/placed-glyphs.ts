import { getResolvedPDFJS } from "unpdf";
import type { OpenPdf } from "../../../_domain/documents/inspection/open-pdf.ts";
import { IDENTITY, type Matrix, multiply } from "./affine.ts";

type PdfPage = Awaited<ReturnType<OpenPdf["getPage"]>>;
export type PageOperators = Pick<Awaited<ReturnType<PdfPage["getOperatorList"]>>, "fnArray" | "argsArray">;

/** A glyph of a page, with its position along and across its line. */
export interface PlacedGlyph {
  /** the text that its font names: a letter, or several for a ligature */
  text: string;
  font: string;
  /** of its line, in degrees */
  angle: number;
  /** along its line */
  start: number;
  end: number;
  /** of its baseline, across the line */
  base: number;
  /** of its font */
  size: number;
}

interface TextState {
  ctm: Matrix;
  font: string;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** A glyph of PDF.js; a number among them moves the next one. */
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/**
 * Returns every glyph of a page in drawing order. PDF.js itself joins glyphs to text
 * (`getTextContent`), but reverses right-to-left text letter by letter, which swaps the letters of
 * a ligature such as lam-alef. Here each glyph stays whole until the order of its line is known.
 */
export async function placeGlyphs(page: PdfPage, operators?: PageOperators): Promise<PlacedGlyph[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = operators ?? (await page.getOperatorList());
  const glyphs: PlacedGlyph[] = [];
  const saved: TextState[] = [];
  const plain = { font: "", size: 0, characterSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  let state: TextState = { ctm: IDENTITY, ...plain };
  let line = IDENTITY;
  let text = IDENTITY;
  const moveLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) saved.push({ ...state });
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.transform) state.ctm = multiply(state.ctm, args);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push({ ...state });
      if (args[0]) state.ctm = multiply(state.ctm, args[0]);
    } else if (operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.beginText) {
      line = IDENTITY;
      text = IDENTITY;
    } else if (operator === OPS.setFont) [state.font, state.size] = args;
    else if (operator === OPS.setGState) {
      for (const [key, value] of args[0]) if (key === "Font") [state.font, state.size] = value;
    } else if (operator === OPS.setCharSpacing) state.characterSpacing = args[0];
    else if (operator === OPS.setWordSpacing) state.wordSpacing = args[0];
    else if (operator === OPS.setHScale) state.scale = args[0] / 100;
    else if (operator === OPS.setLeading) state.leading = args[0];
    else if (operator === OPS.setTextRise) state.rise = args[0];
    else if (operator === OPS.moveText) moveLine(args[0], args[1]);
    else if (operator === OPS.setLeadingMoveText) {
      state.leading = -args[1];
      moveLine(args[0], args[1]);
    } else if (operator === OPS.nextLine) moveLine(0, -state.leading);
    else if (operator === OPS.setTextMatrix) {
      line = args[0];
      text = line;
    } else if (operator === OPS.showText) text = placeString(page, args[0], state, text, glyphs);
  }

  return glyphs;
}

/**
 * Places the glyphs of one string.
 *
 * @returns the text matrix after it (ISO 32000-1, 9.4.4).
 */
function placeString(
  page: PdfPage,
  shown: (ShownGlyph | number | null)[],
  state: TextState,
  from: Matrix,
  glyphs: PlacedGlyph[],
): Matrix {
  const { size, font, scale } = state;
  // PDF.js loads a font with the first text in it.
  const { fontMatrix, vertical } = page.commonObjs.has(font) ? page.commonObjs.get(font) : {};
  const unit = Math.abs(fontMatrix?.[0] ?? 0.001);
  // A rise along the text's own axis moves the whole string alike.
  const rise: Matrix = [1, 0, 0, 1, from[2] * state.rise, from[3] * state.rise];
  const placement = multiply(state.ctm, rise);
  let at = from;
  for (const glyph of shown) {
    if (glyph === null) continue;
    const spacing = typeof glyph === "number" ? 0 : state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const advance = typeof glyph === "number" ? (-glyph / 1_000) * size : (vertical ? 1 : glyph.width * unit) * size;
    const next = vertical
      ? multiply(at, [1, 0, 0, 1, 0, -(advance + spacing)])
      : multiply(at, [1, 0, 0, 1, (advance + spacing) * scale, 0]);
    if (typeof glyph !== "number") {
      const before = multiply(placement, at);
      const after = multiply(placement, next);
      const direction = vertical ? [-before[2], -before[3]] : [before[0] * size, before[1] * size];
      const length = Math.hypot(direction[0] ?? 0, direction[1] ?? 0) || 1;
      const [x, y] = [(direction[0] ?? 0) / length, (direction[1] ?? 0) / length];
      const ends = [before[4] * x + before[5] * y, after[4] * x + after[5] * y];
      glyphs.push({
        text: glyph.unicode,
        font,
        angle: Math.round((Math.atan2(y, x) * 180) / Math.PI),
        start: Math.min(...ends),
        end: Math.max(...ends),
        base: before[5] * x - before[4] * y,
        size: Math.hypot(before[2], before[3]) * Math.abs(size),
      });
    }
    at = next;
  }

  return at;
}
