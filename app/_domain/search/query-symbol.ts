import { foldSymbol } from "@/app/_vocabulary/symbol";

/** Returns the symbol in a pasted address; any other text unchanged. */
export function unwrapAddress(text: string): string {
  return /^\s*https?:\/\/\S+\s*$/i.test(text) ? (findQuerySymbol(text) ?? text) : text;
}

/**
 * Returns the folded symbol, or start of one, that a query consists of; a symbol contains a slash.
 */
export function findQuerySymbol(text: string): string | undefined {
  const folded = foldSymbol(text);

  return /^[A-Z][A-Z0-9.-]*(?:\/[A-Z0-9.-]+)+$/.test(folded) ? folded : undefined;
}
