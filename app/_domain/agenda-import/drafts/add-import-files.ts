import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { canPrepareImports } from "../policy";
import { addSources } from "./add-sources";
import { changeDraft } from "./change-draft";
import type { DraftFiles } from "./create-import-draft";
import { lockDraft } from "./lock-draft";
import { sortFiles } from "./sort-files";

/**
 * Adds received files to a draft: further languages of its agenda. Files that it refuses are named in
 * the draft until files are added again.
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
    const { taken, left, refusals: more } = sortFiles(received, draft.sources);
    for (const { fileId } of left) removeAfterCommit(fileId);
    await addSources(tx, context, draftId, taken, draft.sources.length + 1);
    await changeDraft(tx, context, draft, { particulars: { ...draft.particulars, refusals: [...refusals, ...more] } });
    if (taken.length === 0) return;
    await appendAuditEvent(tx, context, {
      operation: "add-agenda-files",
      subject: { type: "agenda-draft", id: draftId },
      detail: { name: taken.map(({ name }) => name).join(", ") },
    });
  });
}
