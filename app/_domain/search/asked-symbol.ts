import { LOCALES } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";

/** Where symbols stand in an address: of this portal in any language, or of a site that has nothing else in its addresses. */
const BEFORE_SYMBOL = new RegExp(`^/?(?:(?:${LOCALES.join("|")})/)?(?:documents/|symbol/)?`);

/** The question that stands in an address which somebody has pasted: the symbol in it; any other text as it is. */
export function withoutAddress(text: string): string {
  const trimmed = text.trim();
  if (!/^https?:\/\/\S+$/i.test(trimmed)) return text;
  try {
    return decodeURIComponent(new URL(trimmed).pathname).replace(BEFORE_SYMBOL, "");
  } catch {
    return text;
  }
}

/** The symbol that is asked for, or the beginning of one, folded; nothing where it cannot be one: a symbol has a stroke in it. */
export function askedSymbol(text: string): string | undefined {
  const folded = foldSymbol(text);

  return /^[A-Z][A-Z0-9.-]*(?:\/[A-Z0-9.-]+)+$/.test(folded) ? folded : undefined;
}
