import { addImportFiles } from "@/app/_domain/agenda-import/drafts/add-import-files";
import type { DraftRefusal } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import { createImportDraft } from "@/app/_domain/agenda-import/drafts/create-import-draft";
import { type ReceivedAgendaFile, receiveAgendaFile } from "@/app/_domain/agenda-import/drafts/receive-agenda-file";
import type { Context } from "@/app/_domain/context";
import { removeBytes } from "@/app/_domain/files/transact-with-bytes";
import { isId } from "@/app/_vocabulary/ids";
import { IncompleteForm, readMultipart } from "./multipart";

export type ImportFormOutcome =
  | { outcome: "received"; draftId: string }
  /** no file is an agenda; nothing is stored */
  | { outcome: "refused"; refusals: DraftRefusal[] }
  | { outcome: "broken-off" | "stalled" | "no-form" };

/** One file in each language, and some by mistake. */
const LIMITS = { files: 20, fields: 10, fieldBytes: 1_000 };

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
  const fields = new Map<string, string>();
  const received: ReceivedAgendaFile[] = [];
  const refusals: DraftRefusal[] = [];
  try {
    await readMultipart(
      request,
      {
        field: (name, value) => fields.set(name, value),
        file: async (name, bytes) => {
          const outcome = await receiveAgendaFile(context, { name, bytes, limit });
          if ("received" in outcome) received.push(outcome.received);
          else refusals.push(outcome.refusal);
        },
      },
      LIMITS,
    );
  } catch (error) {
    for (const { fileId } of received) await removeBytes(context.files, fileId);
    if (!(error instanceof IncompleteForm)) throw error;
    return { outcome: error.stalled ? "stalled" : "broken-off" };
  }
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
