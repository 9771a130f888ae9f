declare module "fontkit" {
  /** Reads a font file. */
  export function openSync(path: string): {
    /** code points that have a glyph */
    characterSet: number[];
  };
}
