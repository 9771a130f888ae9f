import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { foldSymbol, parentSymbol, partOfParent, rootSymbol } from "@/app/_vocabulary/symbol";

/** An edition of an agenda as far as its symbol tells which document it is. */
interface NumberedEdition {
  number: number;
  kind: EditionKind;
  /** null in editions of an agenda that had none, or whose symbol was not stored */
  symbol: string | null;
}

/**
 * Returns the edition whose text a document of an agenda has: a corrigendum or addendum that of its own
 * symbol, the agenda itself and each revision the last one before the next revision, with its corrections.
 */
export function editionOfSymbol<E extends NumberedEdition>(editions: E[], symbol: string): E | undefined {
  const key = foldSymbol(symbol);
  const own = editions.filter((edition) => keyOf(edition, key) === key);
  if (hasOwnText(key)) return own.at(-1);

  return editions.filter((edition) => correctedSymbol(keyOf(edition, key)) === key).at(-1);
}

function keyOf({ symbol }: NumberedEdition, wanted: string): string {
  return symbol === null ? rootSymbol(wanted) : foldSymbol(symbol);
}

function hasOwnText(symbol: string): boolean {
  const part = partOfParent(symbol)?.part;

  return part === "corrigendum" || part === "addendum";
}

/** Returns the symbol of the text that a corrigendum or addendum changes: `X/REV.1` of `X/REV.1/CORR.2`. */
function correctedSymbol(symbol: string): string {
  const parent = parentSymbol(symbol);

  return parent && hasOwnText(symbol) ? correctedSymbol(parent) : symbol;
}
