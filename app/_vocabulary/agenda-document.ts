import type { DocumentKind } from "./document-kind";
import type { Locale } from "./locales";
import { foldSymbol, parentSymbol, partOfParent } from "./symbol";

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

/** An agenda with its files by language; a revision that was issued here has none. */
type IssuedDocument = DocumentIdentity & {
  meetingKey: string;
  withdrawnAt: Date | undefined;
  versions: { locale: Locale; availability: "in-translation" | "issued"; files: unknown[] }[];
};

/**
 * Returns the document whose text a meeting's agenda has in a language: the latest revision that is
 * issued in it, or else the agenda itself.
 */
export function findAgendaInLanguage<D extends IssuedDocument>(
  documents: D[],
  meetingKey: string,
  locale: Locale,
): D | undefined {
  const agenda = findAgendaDocument(documents, meetingKey);
  const revisions = documents.filter(
    ({ kind, symbol, withdrawnAt, versions }) =>
      kind === "annotated-provisional-agenda" &&
      parentSymbol(symbol) === (agenda && foldSymbol(agenda.symbol)) &&
      partOfParent(symbol)?.part === "revision" &&
      !withdrawnAt &&
      versions.some((version) => version.locale === locale && version.availability === "issued"),
  );
  const numberOf = ({ symbol }: D) => partOfParent(symbol)?.number ?? 0;

  return revisions.toSorted((one, other) => numberOf(other) - numberOf(one))[0] ?? agenda;
}
