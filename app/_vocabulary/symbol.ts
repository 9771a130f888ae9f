/**
 * The folded form by which a document symbol is identified, whatever its spelling: case, spaces, kinds of dash and slash,
 * and full-width characters do not count. `"ctoc/cop/wg.2/2023/2 "` and `"ＣＴＯＣ／COP／WG.2／2023／2"` give `CTOC/COP/WG.2/2023/2`.
 */
export function foldSymbol(symbol: string): string {
  return symbol
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\\\u2044\u2215\u29f8]/g, "/")
    .replace(/\/{2,}/g, "/")
    .replace(/^\/|\/$/g, "")
    .replace(/(?<!\*)\*+$/, "")
    .toUpperCase();
}

/** A symbol inside a text, as printed: at least three components, the year among them. */
export const SYMBOL_PATTERN = /[A-Z]+(?:\/[A-Z0-9.]+){2,}\/\d{4}\/(?:[A-Z]+[./])?\d+(?:\/(?:Add|Corr|Rev)\.\d+)*/g;

/** What the symbol of a yearly series is made of. */
export interface SymbolParts {
  /** what stands before the year: `CTOC/COP/WG.2` */
  series: string;
  year: number;
  /** what follows the year: `1`, `L.1`, `INF/1` */
  running: string;
}

/** The parts of a symbol of a yearly series; `undefined` for any other text. */
export function partsOfSymbol(symbol: string): SymbolParts | undefined {
  const match = /^([A-Z]+(?:\/[A-Z0-9.]+)+)\/(\d{4})\/([A-Z0-9./]+)$/.exec(foldSymbol(symbol));
  if (!match) return undefined;
  const [, series = "", year = "", running = ""] = match;

  return { series, year: Number(year), running };
}
