import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { foldSymbol, parentSymbol } from "@/app/_vocabulary/symbol";

/** Something about a document, and how far it stands below the document that it belongs to. */
export type Nested<T> = T & { depth: number };

/** Documents in their order, addenda, corrigenda and revisions each after the document that they belong to; one whose parent is not among them stands for itself. */
export function underParents<T extends { document: Pick<MeetingDocument, "symbol"> }>(all: T[]): Nested<T>[] {
  const keys = new Set(all.map(({ document }) => foldSymbol(document.symbol)));
  const parentOf = ({ document }: T) => {
    for (let parent = parentSymbol(document.symbol); parent; parent = parentSymbol(parent))
      if (keys.has(parent)) return parent;
    return "";
  };
  const children = Map.groupBy(all, parentOf);
  const below = (parent: string, depth: number): Nested<T>[] =>
    (children.get(parent) ?? []).flatMap((each) => [
      { ...each, depth },
      ...below(foldSymbol(each.document.symbol), depth + 1),
    ]);

  return below("", 0);
}
