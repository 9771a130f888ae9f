/**
 * The folded form by which a document symbol is identified, whatever its spelling: case, spaces, kinds of dash and slash,
 * and full-width characters do not count. `"ctoc/cop/wg.2/2023/2 "` and `"ＣＴＯＣ／COP／WG.2／2023／2"` give `CTOC/COP/WG.2/2023/2`; so does an
 * address that ends in it.
 */
export function foldSymbol(symbol: string): string {
  let folded = symbol.slice(0, LONGEST_TYPED);
  // An address may hold another one, well hidden: each turn takes one off, until nothing changes.
  for (let before: string | undefined; folded !== before; ) {
    before = folded;
    folded = withoutAddress(spelledPlainly(folded))
      .replace(/^\//, "")
      .replace(/(?<![/*])[/*]+$/, "")
      .toUpperCase();
  }

  return folded;
}

function spelledPlainly(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\\\u2044\u2215\u29f8]/g, "/")
    .replace(/\/{2,}/g, "/");
}

/** Nobody types more: what is longer is no symbol. */
const LONGEST_TYPED = 2_000;
const LONGEST_SYMBOL = 120;

/** Whether a folded text can be a symbol at all: parts of letters and figures between slashes, none of them dots alone. */
export function isSymbol(folded: string): boolean {
  return folded.length <= LONGEST_SYMBOL && /^[A-Z0-9(][A-Z0-9.()[\]-]*(?:\/[A-Z0-9(][A-Z0-9.()[\]-]*)+$/.test(folded);
}

/**
 * What of a pasted address is the symbol: what follows the language in `https://undocs.org/en/A/RES/55/25`, or `/symbol/`, or stands in the question as
 * `s=`, `symbol=` or `DS=`. Any other text as it stands.
 */
function withoutAddress(text: string): string {
  const [, afterHost] = ADDRESS.exec(text) ?? [];
  if (afterHost === undefined) return text;
  const [path = "", question = ""] = afterHost.split(/[?#]/, 2);
  const asked = /(?:^|&)(?:s|symbol|ds)=([^&]+)/i.exec(question)?.[1];

  return decoded(asked ?? path).replace(/^\/+(?:(?:ar|zh|en|fr|ru|es)\/+)?(?:(?:documents|symbol)\/+)?/i, "");
}

/** A web address with its scheme, or of a host that people leave it off for; then what follows the host. */
const ADDRESS = /^\/?(?:https?:\/*[^/?#]*|(?:[a-z0-9-]+\.)*(?:undocs|un|unodc)\.org)([/?].*)$/isu;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A symbol as it is printed: `X/ADD.1` is `X/Add.1`. */
export function printSymbol(symbol: string): string {
  return foldSymbol(symbol).replace(
    /\/(ADD|CORR|REV)(?=\.\d)/g,
    (_, mark: string) => `/${mark.charAt(0)}${mark.slice(1).toLowerCase()}`,
  );
}

/** The document that an addendum, a corrigendum or a revision belongs to: `X/Add.1/Corr.2` gives `X/ADD.1`, `X/Rev.1` gives `X`. */
export function parentSymbol(symbol: string): string | undefined {
  return /^(.+)\/(?:ADD|CORR|REV)\.\d+$/.exec(foldSymbol(symbol))?.[1];
}

/** The document at the head of all that belong to it: `X/Rev.1/Corr.1` gives `X`. */
export function rootSymbol(symbol: string): string {
  const parent = parentSymbol(symbol);

  return parent ? rootSymbol(parent) : foldSymbol(symbol);
}

/** What of its parent a document is, and which: `X/Add.2` gives the second addendum. */
export function partOfParent(
  symbol: string,
): { part: "addendum" | "corrigendum" | "revision"; number: number } | undefined {
  const [, mark, number] = /\/(ADD|CORR|REV)\.(\d+)$/.exec(foldSymbol(symbol)) ?? [];
  if (!mark) return undefined;

  return { part: mark === "ADD" ? "addendum" : mark === "CORR" ? "corrigendum" : "revision", number: Number(number) };
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
