import type { DocumentKind } from "./document-kind";
import { parentSymbol } from "./symbol";

/** What of a document says whether it is the agenda. */
interface MaybeAgenda {
  kind: DocumentKind;
  symbol: string;
}

/** Whether it is the annotated provisional agenda itself, which the portal shows as a page, and not a corrigendum or an addendum to it. */
export function isAgendaItself({ kind, symbol }: MaybeAgenda): boolean {
  return kind === "annotated-provisional-agenda" && parentSymbol(symbol) === undefined;
}

/** Of the documents that a meeting lists the one that is its agenda, unless it was withdrawn: that of another meeting may stand under an item of it. */
export function agendaAmong<D extends MaybeAgenda & { meetingKey: string; withdrawnAt: Date | undefined }>(
  documents: D[],
  meetingKey: string,
): D | undefined {
  return documents.find(
    (document) => isAgendaItself(document) && document.meetingKey === meetingKey && !document.withdrawnAt,
  );
}
