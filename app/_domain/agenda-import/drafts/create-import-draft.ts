import type { Context } from "@/app/_domain/context";
import { authorize, DomainError } from "@/app/_domain/errors";
import { transactWithBytes } from "@/app/_domain/files/transact-with-bytes";
import { canPrepareImports } from "../policy";
import type { DraftRefusal } from "./agenda-draft";
import { divideFiles, partsOf } from "./divide-files";
import { insertDraft } from "./insert-draft";
import type { ReceivedAgendaFile } from "./receive-agenda-file";

/** Received files of a draft, and those that were refused before they got here. */
export interface DraftFiles {
  draftId: string;
  received: ReceivedAgendaFile[];
  refusals: DraftRefusal[];
}

/**
 * Creates a draft from the received files of one agenda, and a further one of each other agenda among
 * them; nothing of it is public. The same form sent twice creates them once.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `invalid` where no file is an agenda: nothing is stored then.
 */
export async function createImportDraft(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, received, refusals }: DraftFiles,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "create a draft of an agenda");
  if (received.length === 0) throw new DomainError("invalid", "importWithoutAgenda", { field: "files" });

  const incoming = received.map(({ fileId }) => fileId);
  await transactWithBytes(context, { incoming }, async (tx, removeAfterCommit) => {
    const divided = divideFiles(received, draftId);
    for (const [index, part] of divided.entries()) {
      const { files } = part;
      const particulars = {
        ...partsOf(divided),
        refusals: [...(index === 0 ? refusals : []), ...files.refusals],
      };
      const isCreated = await insertDraft(tx, context, { draftId: part.draftId, files, particulars });
      if (!isCreated) {
        for (const { fileId } of received) removeAfterCommit(fileId);
        return;
      }
      for (const { fileId } of files.left) removeAfterCommit(fileId);
    }
  });
}
