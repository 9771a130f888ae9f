import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { ReadAgenda } from "./agenda";

/** A document that an agenda lists, with every item under which it stands. */
export interface ListedDocument {
  /** folded */
  symbol: string;
  /** the symbol if the agenda prints no title */
  title: string;
  kind: DocumentKind;
  line: number;
  /** the numbers of its items */
  items: string[];
}

/** Returns the documents that an agenda lists, each once, in the order of their items. */
export function listedDocuments({ items }: Pick<ReadAgenda, "items">): ListedDocument[] {
  const listed = new Map<string, ListedDocument>();
  for (const { number, documents } of items)
    for (const document of documents) {
      const earlier = listed.get(document.symbol);
      if (earlier) earlier.items.push(number);
      else listed.set(document.symbol, { ...document, items: [number] });
    }

  return [...listed.values()];
}
