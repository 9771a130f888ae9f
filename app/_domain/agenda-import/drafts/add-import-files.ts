import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { canPrepareImports } from "../policy";
import { addSources } from "./add-sources";
import { changeDraft } from "./change-draft";
import type { DraftFiles } from "./create-import-draft";
import { describePart, divideFiles, partsOf } from "./divide-files";
import { insertDraft } from "./insert-draft";
import { isSameAgenda } from "./is-same-agenda";
import { lockDraft } from "./lock-draft";
import { sortFiles } from "./sort-files";

/**
 * Adds received files to a draft: further languages of its agenda. The agendas of other meetings among
 * them become drafts of their own. Files that are refused are named in the draft until files are added
 * again.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open.
 */
export async function addImportFiles(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, received, refusals }: DraftFiles,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "add files to a draft of an agenda");

  const incoming = received.map(({ fileId }) => fileId);
  await transactWithBytes(context, { incoming }, async (tx, removeAfterCommit) => {
    const draft = await lockDraft(tx, draftId);
    const [first] = draft.sources;
    const belongs = ({ source }: (typeof received)[number]) => !first || isSameAgenda(first.agenda, source.agenda);
    const own = sortFiles(received.filter(belongs), draft.sources);
    const others = divideFiles(received.filter((file) => !belongs(file)));
    const parts = partsOf([{ draftId, ...describePart(own) }, ...others]);
    for (const { draftId: id, files } of others)
      await insertDraft(tx, context, { draftId: id, files, particulars: { ...parts, refusals: files.refusals } });
    for (const { fileId } of [own, ...others.map(({ files }) => files)].flatMap(({ left }) => left))
      removeAfterCommit(fileId);
    await addSources(tx, context, draftId, own.taken, draft.sources.length + 1);
    const { divided: _earlier, ...particulars } = draft.particulars;
    await changeDraft(tx, context, draft, {
      particulars: { ...particulars, ...parts, refusals: [...refusals, ...own.refusals] },
    });
    if (own.taken.length === 0) return;
    await appendAuditEvent(tx, context, {
      operation: "add-agenda-files",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: own.taken.map(({ name }) => name).join(", ") },
    });
  });
}
