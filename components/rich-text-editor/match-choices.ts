import type { ReferenceChoice } from "@/app/_domain/references/queries";
import { foldSymbol } from "@/app/_vocabulary/symbol";

/** The most documents that are shown at once. */
const MOST = 50;

/** Returns the documents whose symbol contains what is typed, or whose title contains each of its words. */
export function matchChoices(documents: readonly ReferenceChoice[], typed: string): ReferenceChoice[] {
  const symbol = foldSymbol(typed);
  const words = foldWords(typed).split(/\s+/).filter(Boolean);
  const isNamed = (document: ReferenceChoice) => foldSymbol(document.symbol).includes(symbol);
  const isTitled = ({ title }: ReferenceChoice) => {
    const folded = foldWords(title?.text ?? "");
    return words.every((word) => folded.includes(word));
  };
  const named = documents.filter(isNamed);

  return [...named, ...documents.filter((each) => !isNamed(each) && isTitled(each))].slice(0, MOST);
}

/** Returns a text without case and accents. */
function foldWords(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
