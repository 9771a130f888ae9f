import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { transactWithBytes } from "../files/transact-with-bytes";
import { issueSources, recognizeSources } from "./drafts/issue-sources";
import type { ReceivedAgendaFile } from "./drafts/receive-agenda-file";
import { resolveDraft } from "./drafts/resolve-draft";
import { storeLanguages } from "./drafts/store-languages";
import { lockImports } from "./import-agenda";
import type { MissingParticular } from "./missing-particulars";
import { canImportAgenda } from "./policy";
import type { ImportedAgenda } from "./store-agenda";

/** The result of an import in several languages. */
export interface ImportedAgendas {
  imported: ImportedAgenda[];
  /** the names of files in formats in which no document is issued */
  notIssued: string[];
}

/**
 * Imports the received files of one agenda, one in each language, and issues them as files of its
 * document. What the draft in the browser would show is not looked at: nothing of it may be missing.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; {IncompleteAgenda}.
 */
export async function importAgendas(
  context: Pick<Context, "db" | "viewer" | "now" | "files" | "recognizeFormat" | "readText">,
  received: ReceivedAgendaFile[],
): Promise<ImportedAgendas> {
  authorize(canImportAgenda(context.viewer), "import an agenda");

  const sources = received.map(({ source, ...file }) => ({
    ...file,
    id: file.fileId,
    read: source,
    agenda: source.agenda,
    locale: source.agenda.locale,
    format: source.agenda.format,
  }));
  const incoming = sources.map(({ id }) => id);
  const issuable = await recognizeSources(context, sources);

  return transactWithBytes(context, { incoming }, async (tx, removeAfterCommit) => {
    await lockImports(tx);
    const resolved = await resolveDraft(tx, { sources, particulars: {} });
    if (!resolved?.target || resolved.missing.length > 0)
      throw new IncompleteAgenda([...new Set(resolved?.missing.map(({ particular }) => particular))]);
    const { primary, target, agendas } = resolved;
    const { all, ...first } = await storeLanguages(tx, context, {
      target,
      isConfirmed: false,
      languages: [primary, ...sources.filter((source) => source !== primary)].map((source) => ({
        agenda: agendas.get(source.id) ?? source.agenda,
        sourceSha256: source.sha256,
      })),
    });
    const notIssued = sources.filter(({ id }) => !issuable.some((file) => file.id === id));
    for (const { id } of notIssued) removeAfterCommit(id);
    for (const id of await issueSources(tx, context, first, issuable)) removeAfterCommit(id);

    return { imported: all, notIssued: notIssued.map(({ name }) => name) };
  });
}

/** The documents do not say what an import needs; a person can enter it in the browser. */
export class IncompleteAgenda extends DomainError {
  constructor(readonly missing: MissingParticular[]) {
    super("invalid", "importIncomplete");
    this.name = "IncompleteAgenda";
  }
}
