import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { restoreIfDamaged } from "../files/restore-file";
import { transactWithBytes } from "../files/transact-with-bytes";
import { lockMeetingCreation } from "../meetings/lock-meeting-creation";
import { issueSources, recognizeSources } from "./drafts/issue-sources";
import type { ReceivedAgendaFile } from "./drafts/receive-agenda-file";
import { resolveDraft } from "./drafts/resolve-draft";
import { storeLanguages } from "./drafts/store-languages";
import type { MissingParticular } from "./missing-particulars";
import { canImportAgenda } from "./policy";
import type { ImportedAgenda } from "./store-agenda";

/** The result of an import. */
export interface AgendaImport {
  /** the language that determines the meeting first */
  imported: [ImportedAgenda, ...ImportedAgenda[]];
  /** the names of files in formats in which no document is issued */
  notIssued: string[];
}

/**
 * Imports the received files of one agenda, one in each language, and issues them as files of its
 * document. The first language creates the meeting, another one joins it, the same file changes
 * nothing, and a later text updates everything that no person has edited. Nobody looks at a draft
 * before: no particular may be missing.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; {IncompleteAgenda}.
 */
export async function importAgenda(
  context: Pick<Context, "db" | "viewer" | "now" | "files" | "recognizeFormat" | "readText">,
  received: ReceivedAgendaFile[],
): Promise<AgendaImport> {
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

  const { unused, ...result } = await transactWithBytes(context, { incoming }, async (tx, removeAfterCommit) => {
    await lockMeetingCreation(tx);
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
    const unused = await issueSources(tx, context, first, issuable);
    for (const { id } of [...notIssued, ...unused.filter(({ existing }) => !existing)]) removeAfterCommit(id);

    return { imported: all, notIssued: notIssued.map(({ name }) => name), unused };
  });
  for (const { id, existing } of unused) if (existing) await restoreIfDamaged({ existing, resentId: id }, context);

  return result;
}

/** The documents do not say what an import needs; a person can enter it in the browser. */
export class IncompleteAgenda extends DomainError {
  constructor(readonly missing: MissingParticular[]) {
    super("invalid", "importIncomplete");
    this.name = "IncompleteAgenda";
  }
}
