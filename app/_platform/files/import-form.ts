import { addImportFiles } from "@/app/_domain/agenda-import/drafts/add-import-files";
import type { DraftRefusal } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import { createImportDraft } from "@/app/_domain/agenda-import/drafts/create-import-draft";
import { receiveAgendaFile } from "@/app/_domain/agenda-import/drafts/receive-agenda-file";
import type { Context } from "@/app/_domain/context";
import { removeBytes } from "@/app/_domain/files/transact-with-bytes";
import { isId } from "@/app/_vocabulary/ids";
import { receiveFiles } from "./receive-files";

export type ImportFormOutcome =
  | { outcome: "received"; draftId: string }
  /** no file is an agenda; nothing is stored */
  | { outcome: "refused"; refusals: DraftRefusal[] }
  | { outcome: "broken-off" | "stalled" | "no-form" };

/** One file in each language, and some by mistake. */
const MAX_FILES = 20;

/**
 * Receives the form with the files of an agenda, as it streams in, and creates a draft of them or adds
 * them to one.
 *
 * @param draftId the draft to which the files are added; without it the form names the new one.
 * @throws {DomainError} as the operations do.
 */
export async function receiveImportForm(
  context: Context,
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  { draftId, limit }: { draftId: string | undefined; limit: number },
): Promise<ImportFormOutcome> {
  const form = await receiveFiles(context, request, {
    receive: async (file) => {
      const outcome = await receiveAgendaFile(context, { ...file, limit });
      return "received" in outcome ? outcome : { refused: outcome.refusal };
    },
    idOf: ({ fileId }) => fileId,
    maxFiles: MAX_FILES,
  });
  if ("outcome" in form) return form;
  const { fields, received, refused: refusals } = form;
  if (draftId !== undefined) {
    await addImportFiles(context, { draftId, received, refusals });
    return { outcome: "received", draftId };
  }
  if (received.length === 0) return { outcome: "refused", refusals };
  const named = fields.get("draft");
  if (!isId(named)) {
    for (const { fileId } of received) await removeBytes(context.files, fileId);
    return { outcome: "no-form" };
  }
  await createImportDraft(context, { draftId: named.toLowerCase(), received, refusals });

  return { outcome: "received", draftId: named.toLowerCase() };
}
