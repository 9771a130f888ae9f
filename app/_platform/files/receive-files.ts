import type { Context } from "@/app/_domain/context";
import { removeBytes } from "@/app/_domain/files/transact-with-bytes";
import { IncompleteForm, readMultipart } from "./multipart";

/** The files of a form, received or refused one by one, and its fields. */
export interface FilesForm<Received, Refused> {
  fields: Map<string, string>;
  received: Received[];
  refused: Refused[];
}

interface Reading<Received, Refused> {
  /** Receives one file, or says why not. */
  receive: (file: {
    name: string;
    bytes: AsyncIterable<Uint8Array>;
  }) => Promise<{ received: Received } | { refused: Refused }>;
  /** the id of a received file's bytes */
  idOf: (received: Received) => string;
  maxFiles: number;
}

/**
 * Receives a form with files as it streams in. Where it ends early, the bytes of the files that were received are
 * removed.
 */
export async function receiveFiles<Received, Refused>(
  { files }: Pick<Context, "files">,
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  { receive, idOf, maxFiles }: Reading<Received, Refused>,
): Promise<FilesForm<Received, Refused> | { outcome: "broken-off" | "stalled" }> {
  const form: FilesForm<Received, Refused> = { fields: new Map(), received: [], refused: [] };
  try {
    await readMultipart(
      request,
      {
        field: (name, value) => form.fields.set(name, value),
        file: async (name, bytes) => {
          const outcome = await receive({ name, bytes });
          if ("received" in outcome) form.received.push(outcome.received);
          else form.refused.push(outcome.refused);
        },
      },
      { files: maxFiles, fields: 10, fieldBytes: 1_000 },
    );

    return form;
  } catch (error) {
    for (const each of form.received) await removeBytes(files, idOf(each));
    if (!(error instanceof IncompleteForm)) throw error;

    return { outcome: error.stalled ? "stalled" : "broken-off" };
  }
}
