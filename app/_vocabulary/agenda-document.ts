import type { DocumentKind } from "./document-kind";
import { parentSymbol } from "./symbol";

/** The properties of a document that identify an agenda. */
interface DocumentIdentity {
  kind: DocumentKind;
  symbol: string;
}

/**
 * Returns whether a document is the annotated provisional agenda, which the portal shows as a page,
 * and not a corrigendum or an addendum to it.
 */
export function isAnnotatedAgenda({ kind, symbol }: DocumentIdentity): boolean {
  return kind === "annotated-provisional-agenda" && parentSymbol(symbol) === undefined;
}

/**
 * Returns a meeting's own agenda among its documents, unless it is withdrawn. The agenda of another
 * meeting may be listed under an item.
 */
export function findAgendaDocument<D extends DocumentIdentity & { meetingKey: string; withdrawnAt: Date | undefined }>(
  documents: D[],
  meetingKey: string,
): D | undefined {
  return documents.find(
    (document) => isAnnotatedAgenda(document) && document.meetingKey === meetingKey && !document.withdrawnAt,
  );
}
