declare module "fontkit" {
  export interface Font {
    /** code points that have a glyph */
    characterSet: number[];
    /** Shapes a line of text. */
    layout(text: string): { glyphs: { path: { toSVG(): string }; advanceWidth: number }[] };
  }

  /** Reads a font file. */
  export function openSync(path: string): Font;
}
