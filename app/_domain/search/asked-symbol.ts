import { foldSymbol } from "@/app/_vocabulary/symbol";

/** The question that stands in an address which somebody has pasted: the symbol in it; any other text as it is. */
export function withoutAddress(text: string): string {
  return /^\s*https?:\/\/\S+\s*$/i.test(text) ? (askedSymbol(text) ?? text) : text;
}

/** The symbol that is asked for, or the beginning of one, folded; nothing where it cannot be one: a symbol has a stroke in it. */
export function askedSymbol(text: string): string | undefined {
  const folded = foldSymbol(text);

  return /^[A-Z][A-Z0-9.-]*(?:\/[A-Z0-9.-]+)+$/.test(folded) ? folded : undefined;
}
