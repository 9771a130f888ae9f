import type { Context } from "@/app/_domain/context";
import { DomainError } from "@/app/_domain/errors";
import { receiveFile } from "@/app/_domain/legislation/receive-file";
import { removeDraftFile } from "@/app/_domain/legislation/remove-draft-file";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { isId } from "@/app/_vocabulary/ids";
import { type FileRefusal, MAX_FILES } from "@/app/_vocabulary/legislation";
import { IncompleteForm, readMultipart } from "./multipart";

export type SubmissionFormOutcome =
  | { outcome: "submitted" | "mistakes" | "saved"; meetingKey: string; draftId: string }
  /** the request ended early; the fields are saved if all had arrived */
  | { outcome: "broken-off" }
  /** as `broken-off`, but the sender may still be connected */
  | { outcome: "stalled" }
  /** no form of the portal: it names no draft or no meeting */
  | { outcome: "no-form" };

/** The fields by name, as far as they have arrived. */
export type SubmissionFormFields = Map<string, string[]>;

const LIMITS = { files: MAX_FILES, fields: 100, fieldBytes: 40_000 };

/**
 * Receives the form with which legislation is submitted, as it streams in: the fields, which come
 * first; each file into the draft; then saves the draft and, where requested, submits it.
 *
 * @param fields filled as they arrive, so that they remain if it fails.
 * @throws {DomainError} as the operations do.
 */
export async function receiveSubmissionForm(
  context: Context,
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  maxUploadBytes: number,
  stalledMs?: number,
  fields: SubmissionFormFields = new Map(),
): Promise<SubmissionFormOutcome> {
  const refusals: FileRefusal[] = [];
  let hasFiles = false;
  let incomplete: SubmissionFormOutcome | undefined;
  try {
    const { tooManyFiles } = await readMultipart(
      request,
      {
        field: (name, value) => addField(fields, name, value),
        file: async (name, bytes) => {
          const target = targetOf(fields);
          if (!target) return;
          hasFiles = true;
          const received = await receiveFile(context, { ...target, name, bytes, limit: maxUploadBytes });
          if (received.outcome === "refused") refusals.push(received.refusal);
        },
      },
      LIMITS,
      stalledMs,
    );
    if (tooManyFiles) refusals.push({ code: "filesTooMany", params: { limit: MAX_FILES } });
  } catch (error) {
    if (!(error instanceof IncompleteForm)) throw error;
    incomplete = { outcome: error.stalled ? "stalled" : "broken-off" };
  }
  const target = targetOf(fields);
  if (!target) return incomplete ?? { outcome: "no-form" };
  if (incomplete && !hasFiles) return incomplete;
  const draftFields = Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]!]),
  ); // never empty: `addField` appends
  const { status } = await saveDraft(context, { ...target, fields: draftFields, refusals });
  if (status !== "draft") return { outcome: "submitted", ...target };
  if (incomplete) return incomplete;
  for (const fileId of fields.get("remove") ?? []) await removeIfThere(context, target.draftId, fileId);
  if (fields.get("intent")?.at(-1) !== "submit") return { outcome: "saved", ...target };

  return { outcome: (await submitLegislation(context, target)).outcome, ...target };
}

/** Reads the fields and discards the files of a form that cannot be received. */
export async function readSubmissionFields(
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  fields: SubmissionFormFields,
): Promise<void> {
  const reader = { field: (name: string, value: string) => addField(fields, name, value), file: async () => {} };
  await readMultipart(request, reader, LIMITS).catch((error) => {
    if (!(error instanceof IncompleteForm)) throw error;
  });
}

function addField(fields: SubmissionFormFields, name: string, value: string): void {
  fields.set(name, [...(fields.get(name) ?? []), value]);
}

function targetOf(fields: Map<string, string[]>): { draftId: string; meetingKey: string } | undefined {
  const [draftId] = fields.get("draft") ?? [];
  const [meetingKey] = fields.get("meeting") ?? [];

  return isId(draftId) && meetingKey ? { draftId: draftId.toLowerCase(), meetingKey } : undefined;
}

/** The file is already removed where the form is sent twice. */
async function removeIfThere(context: Context, draftId: string, fileId: string): Promise<void> {
  if (!isId(fileId)) return;
  await removeDraftFile(context, { draftId, fileId }).catch((error) => {
    if (!(error instanceof DomainError)) throw error;
  });
}
