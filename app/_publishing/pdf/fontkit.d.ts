declare module "fontkit" {
  /** Reads a font file whole. */
  export function openSync(path: string): {
    /** the code points that it has a glyph for */
    characterSet: number[];
  };
}
