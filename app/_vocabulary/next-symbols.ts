import { bodySymbols, foldSymbol, parentSymbol, printSymbol } from "./symbol";

/** The series in which a meeting's documents are numbered, in the order in which they are proposed. */
export const SYMBOL_SERIES = ["running", "limited", "conference-room-paper", "information"] as const;

/** The parts that follow a document under its own symbol. */
export const FOLLOWING_PARTS = ["addendum", "corrigendum", "revision"] as const;

export type SymbolSeries = (typeof SYMBOL_SERIES)[number];
export type FollowingPart = (typeof FOLLOWING_PARTS)[number];

/** A symbol that is free, and the series or part to which it belongs. */
export interface ProposedSymbol<Form> {
  form: Form;
  symbol: string;
}

/** The mark of each series before its number; `INF/1` is also printed `INF.1`. */
const SERIES_MARKS: Record<SymbolSeries, string> = {
  running: "",
  limited: "L.",
  "conference-room-paper": "CRP.",
  information: "INF/",
};

const PART_MARKS: Record<FollowingPart, string> = { addendum: "Add.", corrigendum: "Corr.", revision: "Rev." };

/** The number of a document within its series, after the meeting's part of the symbol. */
const IN_SERIES = /^(.+)\/(?:L\.|CRP\.|INF[./])?\d+$/;

/**
 * Returns the part of the symbols that is a meeting's own: that of most of its documents, `CTOC/COP/WG.2/2023`;
 * without documents, the given one.
 */
export function seriesOfMeeting(symbols: string[], assumed: string): string {
  const found = symbols
    .filter((symbol) => bodySymbols(symbol).length === 1 && parentSymbol(symbol) === undefined)
    .flatMap((symbol) => IN_SERIES.exec(foldSymbol(symbol))?.[1] ?? []);
  const counted = [...Map.groupBy(found, (series) => series)].toSorted(
    (one, other) => other[1].length - one[1].length || one[0].length - other[0].length,
  );

  return counted[0]?.[0] ?? foldSymbol(assumed);
}

/** Proposes the next free symbol in each series of a meeting. */
export function nextSymbols(series: string, known: string[]): ProposedSymbol<SymbolSeries>[] {
  const keys = known.map(foldSymbol);
  const informationMark = keys.some((key) => key.startsWith(`${foldSymbol(series)}/INF.`)) ? "INF." : "INF/";

  return SYMBOL_SERIES.map((form) => {
    const mark = form === "information" ? informationMark : SERIES_MARKS[form];

    return { form, symbol: nextOf(`${series}/${mark}`, keys) };
  });
}

/** Proposes the next addendum, corrigendum and revision of a document. */
export function nextParts(symbol: string, known: string[]): ProposedSymbol<FollowingPart>[] {
  const keys = known.map(foldSymbol);

  return FOLLOWING_PARTS.map((form) => ({ form, symbol: nextOf(`${symbol}/${PART_MARKS[form]}`, keys) }));
}

/** Returns the symbol after the last one that begins so; a joint document counts for each of its bodies. */
function nextOf(start: string, keys: string[]): string {
  const folded = foldSymbol(`${start}0`).slice(0, -1);
  const numbers = keys.flatMap(bodySymbols).flatMap((key) => {
    const [, number] = /^(\d+)(?:\/|$)/.exec(key.startsWith(folded) ? key.slice(folded.length) : "") ?? [];
    return number ? [Number(number)] : [];
  });

  return printSymbol(`${start}${Math.max(0, ...numbers) + 1}`);
}
