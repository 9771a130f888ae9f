/** A symbol in a text. */
export interface PrintedSymbol {
  /** as printed; `A/78/2/Corr.1` for "A/78/2 Corr.1", and for the "Corr.1" of "A/78/2 and Corr.1" */
  symbol: string;
  /** of a joint document, the symbol of each body; otherwise the symbol alone */
  parts: string[];
  from: number;
  to: number;
}

/*
 * A component: letters, digits, dots and hyphens, with a number in brackets: `COP(15)`, `WG.2`,
 * `C.1`, `L.2`; `L.3895(CEP.29/2)` names a meeting. A symbol begins with capitals and has two components at least, a digit among them.
 */
const COMPONENT = String.raw`(?:[A-Z0-9]|doc\.)[A-Za-z0-9]*(?:[.&-][A-Za-z0-9]+)*(?:\(\d{1,3}\)|\[\d{1,3}\]|\([A-Z]+\.\d+(?:\/\d+)+\))?`;
const SYMBOL = String.raw`(?:\d{1,3} (?=(?:EX|C)\/\d))?[A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+)*(?:\(\d{1,3}\))?(?:\/${COMPONENT})+`;
const JOINT = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}/.@])${SYMBOL}(?:\s*[–—-]\s*${SYMBOL})*(?![\p{Script=Latin}\p{N}/])`,
  "gu",
);
/** A hyphen before a further symbol: the hyphens of a component have no stroke after them. */
const BETWEEN = /\s*[–—-]\s*(?=[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)*(?:\(\d{1,3}\))?\/)/u;
/** "and Corr.1", "et Add.1 à 3", "и Rev.2" */
const PARTS =
  /^(?:\s*(?:,|،|、|;|and|et|y|e|и|و|和|及)){1,2}\s*(?<kind>Add|Corr|Rev)\.(?<first>\d{1,3})(?:\s*[-–—]\s*(?<last>\d{1,3})(?!\d))?(?![\p{L}\d/])/u;
/** No range of parts is longer. */
const MAX_PARTS = 40;

/** Words with a stroke that are no symbols: `A/H1N1`, `EU/ACP`. */
const MIN_DIGIT = /\d/;

/**
 * Returns the symbols in a text, in order. A joint document has those of several bodies:
 * `E/CN.7/2024/3–E/CN.15/2024/3`.
 */
export function findPrintedSymbols(text: string): PrintedSymbol[] {
  return [...text.matchAll(JOINT)].flatMap(({ 0: symbol, index: from }) => {
    const parts = partsOfJoint(symbol);
    if (!parts) return [];
    const printed = withSpacedPart({ symbol, parts, from, to: from + symbol.length }, text);

    return [printed, ...partsAfter(printed, text)];
  });
}

/** Returns the symbols of the bodies; a hyphen may be in the name of a series instead: `A39-WP/1`. */
function partsOfJoint(symbol: string): string[] | undefined {
  return [symbol.split(BETWEEN), [symbol]].find((parts) =>
    parts.every((part) => MIN_DIGIT.test(part) && isLikely(part)),
  );
}

/** "COFI/2001/1 Rev.1", "SCCR/34/1 PROV.": some bodies print a space before the kind of a version. */
const SPACED_PART = /^\s(?<kind>Add|ADD|Corr|CORR|Rev|REV|Prov|PROV)\.(?:\s?(?<number>\d{1,3}))?(?![\p{L}\p{N}/])/u;

function withSpacedPart(printed: PrintedSymbol, text: string): PrintedSymbol {
  const match = SPACED_PART.exec(text.slice(printed.to, printed.to + MAX_JOINED));
  const { kind = "", number } = match?.groups ?? {};
  // An addendum has a number; a first revision and a provisional version may have none.
  if (!match || (!number && !/^(?:rev|prov)$/i.test(kind))) return printed;
  const part = `/${kind.charAt(0)}${kind.slice(1).toLowerCase()}${number ? `.${number}` : ""}`;
  const parts = printed.parts.map((each) => each + part);

  return { ...printed, symbol: printed.symbol + part, parts, to: printed.to + match[0].length };
}

/** Returns the parts of a document that are named after its symbol: "A/78/2, Corr.1 and Add.1–3". */
function partsAfter({ parts, to: end }: PrintedSymbol, text: string): PrintedSymbol[] {
  const named: PrintedSymbol[] = [];
  let to = end;
  for (;;) {
    const match = PARTS.exec(text.slice(to, to + MAX_JOINED));
    const { kind, first, last } = match?.groups ?? {};
    if (!match || !kind || !first) return named;
    const from = to;
    to += match[0].length;
    const until = Math.min(Number(last ?? first), Number(first) + MAX_PARTS);
    for (let number = Number(first); number <= until; number++) {
      const own = parts.map((part) => `${part.replace(new RegExp(`/${kind}\\.\\d+$`, "u"), "")}/${kind}.${number}`);
      named.push({ symbol: own.join("-"), parts: own, from, to });
    }
  }
}

/** "CL 127/1", "C 2031/INF/5": the letters of a body stand apart from the number of its session. */
const SPACED_SYMBOL =
  /^([A-Z]{1,8} \d{1,4}(?:\/(?:[A-Z][A-Za-z]{0,5}[./])?\d{1,4})+(?:-[A-Z][a-z]{2,4}\.\d{1,2})?)\*{0,3}$/u;

/** Returns the symbol with a space that is the whole of a line. In running text it may be none. */
export function spacedSymbolAlone(line: string): string | undefined {
  return line.length > MAX_SPACED ? undefined : SPACED_SYMBOL.exec(line.trim().replace(/\s+/g, " "))?.[1];
}

/** Letters of a line with such a symbol. */
const MAX_SPACED = 80;

/** Returns a text with a space in place of each of its symbols. */
export function cutSymbols(text: string, symbols: PrintedSymbol[]): string {
  let rest = text;
  // A range of parts is printed once.
  const spans = new Map(symbols.map(({ from, to }) => [from, to]));
  for (const [from, to] of [...spans].toReversed()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;

  return rest;
}

/** Letters of a joint "and Add.1–3". */
const MAX_JOINED = 40;

const RUNNING_NUMBER =
  /^(?:\d{1,4}(?:-[A-Z])?|(?:L|CRP|INF|WP|NGO|R|MISC|Dec|Res|Add|Rev|Corr)\.\d{1,4}|Doc\.\d{1,4}(?:\.\d{1,2})*)$/;

/** Two components alone are a symbol where the last is a number: `GC.18/1`, `CD/123`, not `TCP/IP6`. */
function isLikely(symbol: string): boolean {
  const components = symbol.split("/");

  return components.length > 2 || RUNNING_NUMBER.test(components.at(-1) ?? "");
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
  while (drop(/^(?:(?:Add|Corr|Rev|Prov)\.\d+|Rev|Prov)$/i));
  // The running number: `1`, `L.1`, `INF/1`. `WP.29` before it is a body.
  if (!drop(/^(?:(?:L|CRP|INF|WP|NGO|R|MISC)\.\d+|Doc(?:\.\d+)+)$/i) && drop(/^\d+$/))
    drop(/^(?:L|CRP|INF|NGO|MISC)$/i);
  while (drop(/^\d+$/));
  const [first = "", ...others] = components;
  const [, stem, number] = /^(.+?)\.(\d+)$/.exec(first) ?? [];
  // "CL 127/1", folded
  const [, letters, joined] = /^([A-Z]+)\s?(\d+)$/.exec(first) ?? [];
  if (letters && others.length === 0 && Number(joined) === session) return letters;
  const hasSession = stem !== undefined && others.length === 0 && (session === undefined || Number(number) === session);

  return [hasSession ? stem : first, ...others].join("/");
}
