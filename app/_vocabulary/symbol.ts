/**
 * Returns the folded form that identifies a document symbol in any spelling. Case, spaces, kinds of
 * dash and slash, and full-width characters make no difference: `"ctoc/cop/wg.2/2023/2 "` and
 * `"ＣＴＯＣ／COP／WG.2／2023／2"` give `CTOC/COP/WG.2/2023/2`; so does an address that contains it.
 */
export function foldSymbol(symbol: string): string {
  let folded = symbol.slice(0, MAX_TYPED_LENGTH);
  // An address may contain another one, encoded: each iteration strips one.
  for (let before: string | undefined; folded !== before; ) {
    before = folded;
    folded = stripAddress(normalizeSpelling(folded))
      .replace(/^\//, "")
      .replace(/(?<![/*])[/*]+$/, "")
      .toUpperCase();
  }

  return folded;
}

function normalizeSpelling(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\\\u2044\u2215\u29f8]/g, "/")
    .replace(/\/{2,}/g, "/");
}

/** No typed symbol is longer. */
const MAX_TYPED_LENGTH = 2_000;
const MAX_SYMBOL_LENGTH = 120;

/** Returns whether a folded text has the form of a symbol: no part between slashes is only dots. */
export function isSymbol(folded: string): boolean {
  return (
    folded.length <= MAX_SYMBOL_LENGTH && /^[A-Z0-9(][A-Z0-9.&()[\]-]*(?:\/[A-Z0-9(][A-Z0-9.&()[\]-]*)+$/.test(folded)
  );
}

/**
 * Returns the symbol in an address: after the language in `https://undocs.org/en/A/RES/55/25`,
 * after `/symbol/`, or in the parameter `s`, `symbol` or `DS`. Returns any other text unchanged.
 */
function stripAddress(text: string): string {
  const [, afterHost] = ADDRESS.exec(text) ?? [];
  if (afterHost === undefined) return text;
  const [path = "", queryString = ""] = afterHost.split(/[?#]/, 2);
  const parameter = /(?:^|&)(?:s|symbol|ds)=([^&]+)/i.exec(queryString)?.[1];

  return decodeAddress(parameter ?? path).replace(/^\/+(?:(?:ar|zh|en|fr|ru|es)\/+)?(?:(?:documents|symbol)\/+)?/i, "");
}

/** A web address, the scheme optional for UN hosts; captures the part after the host. */
const ADDRESS = /^\/?(?:https?:\/*[^/?#]*|(?:[a-z0-9-]+\.)*(?:undocs|un|unodc)\.org)([/?].*)$/isu;

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Prints a symbol: `X/ADD.1` as `X/Add.1`. */
export function printSymbol(symbol: string): string {
  return foldSymbol(symbol).replace(
    /\/(ADD|CORR|REV)(?=\.\d)/g,
    (_, mark: string) => `/${mark.charAt(0)}${mark.slice(1).toLowerCase()}`,
  );
}

/**
 * Returns the folded symbols of the bodies of a joint document, `E/CN.7/2024/3-E/CN.15/2024/3`; of any
 * other document its own symbol alone.
 */
export function bodySymbols(symbol: string): string[] {
  return foldSymbol(symbol).split(BETWEEN_BODIES);
}

/** The hyphen between a running number and the symbol of another body. */
const BETWEEN_BODIES = /(?<=\/(?:[A-Z]+\.)?\d{1,4})-(?=[A-Z][A-Z0-9.]*(?:\(\d+\))?\/)/;

/** Returns whether two symbols are of one document: a joint one may be named by the symbol of one body. */
export function isSameSymbol(one: string, other: string): boolean {
  const symbols = bodySymbols(other);

  return bodySymbols(one).some((symbol) => symbols.includes(symbol));
}

/**
 * Returns the symbol without its last part: `X/Add.1/Corr.2` gives `X/ADD.1`, `X/Rev.1` gives `X`.
 */
export function parentSymbol(symbol: string): string | undefined {
  const parents = bodySymbols(symbol).map((each) => /^(.+)\/(?:ADD|CORR|REV)\.\d+$/.exec(each)?.[1]);

  return parents.every((parent) => parent !== undefined) ? parents.join("-") : undefined;
}

/** Returns the symbol without any such part: `X/Rev.1/Corr.1` gives `X`. */
export function rootSymbol(symbol: string): string {
  const parent = parentSymbol(symbol);

  return parent ? rootSymbol(parent) : foldSymbol(symbol);
}

/** Returns which part of its parent a document is: `X/Add.2` is addendum number 2. */
export function partOfParent(
  symbol: string,
): { part: "addendum" | "corrigendum" | "revision"; number: number } | undefined {
  const [, mark, number] = /\/(ADD|CORR|REV)\.(\d+)$/.exec(foldSymbol(symbol)) ?? [];
  if (!mark) return undefined;

  return { part: mark === "ADD" ? "addendum" : mark === "CORR" ? "corrigendum" : "revision", number: Number(number) };
}

/** Matches a printed symbol in a text: at least three components, the year among them. */
export const SYMBOL_PATTERN = /[A-Z]+(?:\/[A-Z0-9.]+){2,}\/\d{4}\/(?:[A-Z]+[./])?\d+(?:\/(?:Add|Corr|Rev)\.\d+)*/g;

/** An example of a symbol where no document of the portal is at hand. */
export const NEUTRAL_SYMBOL = "A/78/100";

/** The components of a symbol of a yearly series. */
export interface SymbolParts {
  /** the part before the year: `CTOC/COP/WG.2` */
  series: string;
  year: number;
  /** the part after the year: `1`, `L.1`, `INF/1` */
  running: string;
}

/** Returns the components of a symbol of a yearly series, if it is one. */
export function partsOfSymbol(symbol: string): SymbolParts | undefined {
  const match = /^([A-Z]+(?:\/[A-Z0-9.]+)+)\/(\d{4})\/([A-Z0-9./]+)$/.exec(foldSymbol(symbol));
  if (!match) return undefined;
  const [, series = "", year = "", running = ""] = match;

  return { series, year: Number(year), running };
}
