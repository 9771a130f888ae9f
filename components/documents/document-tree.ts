import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { foldSymbol, parentSymbol } from "@/app/_vocabulary/symbol";

/** A document and its depth below the document that it belongs to. */
export type Nested<T> = T & { depth: number };

/**
 * Returns documents in their order, each addendum, corrigendum and revision after the document that
 * it belongs to. If that is not among them, it is at the top level.
 */
export function nestDocuments<T extends { document: Pick<MeetingDocument, "symbol"> }>(all: T[]): Nested<T>[] {
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
