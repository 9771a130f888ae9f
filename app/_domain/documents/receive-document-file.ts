import { randomUUID } from "node:crypto";
import { countWords } from "@/app/_vocabulary/count-words";
import type { Locale } from "@/app/_vocabulary/locales";
import { languageOfText } from "@/app/_vocabulary/told-file";
import type { Context } from "../context";
import { authorize } from "../errors";
import { cleanFileName } from "../files/clean-file-name";
import type { IncomingFile } from "../files/store-inspected";
import { canIssueDocuments } from "./policy";
import { storeAndInspect } from "./store-and-inspect";
import type { ReceivedFile } from "./store-document-file";

/** A file for a document whose bytes are in the store; no row names them yet. */
export interface ArrivedFile extends ReceivedFile {
  name: string;
  /** of its text; null if it could not be read */
  words: number | null;
  /** the beginning of its text, which tells its symbol */
  head: string;
  /** the language of its text */
  language: Locale | undefined;
}

/** A file that was refused: `code` is a key of `errors`. */
export interface RefusedFile {
  name: string;
  code: string;
  /** in bytes, of a file that is too large */
  limit?: number;
}

/**
 * Stores the bytes of a file for a document, under the limits and the inspection of `issueDocument`. Nothing is
 * stored of a file that is refused.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat.
 */
export async function receiveDocumentFile(
  context: Pick<Context, "viewer" | "files" | "recognizeFormat" | "readText">,
  incoming: IncomingFile & { name: string },
): Promise<{ received: ArrivedFile } | { refused: RefusedFile }> {
  authorize(canIssueDocuments(context.viewer), "receive a file of a document");
  const name = cleanFileName(incoming.name);
  const id = randomUUID();
  const stored = await storeAndInspect(context, id, incoming);
  if ("unfit" in stored) {
    const limit = stored.unfit === "fileTooLarge" ? { limit: incoming.limit } : {};
    return { refused: { name, code: stored.unfit, ...limit } };
  }
  const { text, ...facts } = stored;

  return {
    received: {
      id,
      name,
      ...facts,
      words: text === undefined ? null : countWords(text),
      head: (text ?? "").slice(0, HEAD),
      language: languageOfText(text ?? ""),
    },
  };
}

const HEAD = 4_000;
