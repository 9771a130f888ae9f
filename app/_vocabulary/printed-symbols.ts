/** A symbol in a text, as printed. */
export interface PrintedSymbol {
  symbol: string;
  /** of a joint document, the symbol of each body; otherwise the symbol alone */
  parts: string[];
  from: number;
  to: number;
}

/*
 * A component: letters, digits, dots and hyphens, with a number in brackets: `COP(15)`, `WG.2`,
 * `C.1`, `L.2`. A symbol begins with capitals and has two components at least, a digit among them.
 */
const COMPONENT = String.raw`[A-Z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*(?:\(\d{1,3}\)|\[\d{1,3}\])?`;
const SYMBOL = String.raw`[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)*(?:\(\d{1,3}\))?(?:\/${COMPONENT})+`;
const JOINT = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}/.@])${SYMBOL}(?:\s*[–—-]\s*${SYMBOL})*(?![\p{Script=Latin}\p{N}/])`,
  "gu",
);
const SINGLE = new RegExp(SYMBOL, "gu");

/** Words with a stroke that are no symbols: `A/H1N1`, `EU/ACP`. */
const MIN_DIGIT = /\d/;

/**
 * Returns the symbols in a text, in order. A joint document has those of several bodies:
 * `E/CN.7/2024/3–E/CN.15/2024/3`.
 */
export function findPrintedSymbols(text: string): PrintedSymbol[] {
  return [...text.matchAll(JOINT)].flatMap(({ 0: symbol, index: from }) => {
    const parts = [...symbol.matchAll(SINGLE)].map(([part]) => part);
    if (!parts.every((part) => MIN_DIGIT.test(part) && isLikely(part))) return [];

    return [{ symbol, parts, from, to: from + symbol.length }];
  });
}

/** Two components alone are a symbol where the last is a number: `GC.18/1`, `CD/123`, not `TCP/IP6`. */
function isLikely(symbol: string): boolean {
  const components = symbol.split("/");

  return components.length > 2 || /^\d{1,4}$/.test(components.at(-1) ?? "");
}

/**
 * Returns the series of a body from a symbol of one of its documents: the components before the year,
 * the session and the running number. `CTOC/COP/WG.2/2023/1`, `CRPD/C/32/1`, `IDB.49/1/Add.1`,
 * `ICCD/COP(15)/CST/1` give `CTOC/COP/WG.2`, `CRPD/C`, `IDB`, `ICCD/COP/CST`.
 *
 * @param session the number of the session, where it may stand in the first component.
 */
export function seriesOfSymbol(symbol: string, session?: number): string {
  const components = symbol.split("/").map((component) => component.replace(/[([]\d+[)\]]$/, ""));
  const drop = (pattern: RegExp) => {
    const isDropped = components.length > 1 && pattern.test(components.at(-1) ?? "");
    if (isDropped) components.pop();

    return isDropped;
  };
  while (drop(/^(?:Add|Corr|Rev)\.\d+$/i));
  // The running number: `1`, `L.1`, `INF/1`. `WP.29` before it is a body.
  if (!drop(/^(?:L|CRP|INF|WP|NGO|R|MISC)\.\d+$/i) && drop(/^\d+$/)) drop(/^(?:L|CRP|INF|NGO|MISC)$/i);
  while (drop(/^\d+$/));
  const [first = "", ...others] = components;
  const [, stem, number] = /^(.+?)\.(\d+)$/.exec(first) ?? [];
  const hasSession = stem !== undefined && others.length === 0 && (session === undefined || Number(number) === session);

  return [hasSession ? stem : first, ...others].join("/");
}
