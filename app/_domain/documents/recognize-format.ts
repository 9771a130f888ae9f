import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import type { RandomAccessFile } from "../files/file-store";
import { inspectFile } from "./inspection/inspect-file.ts";
import type { RejectionReason, UnreadReason } from "./inspection/inspection.ts";
import { WORD } from "./inspection/word-document.ts";

export type RecognizedFormat =
  | { format: DocumentFormat; mediaType: string }
  | { unfit: RejectionReason | UnreadReason | "fileNotDocument" };

/** Characters at the start of a text that distinguish a page or XML from plain text. */
const HEAD_BYTES = 1_024;

/** Bytes of a text that are read at once. */
const CHUNK_BYTES = 65_536;

/**
 * Recognizes the format of a file by its content, whatever its name: PDF, DOCX, or UTF-8 text,
 * which may be a page or XML. Runs in the same process as `inspectFile`.
 */
export async function recognizeFormat(file: RandomAccessFile): Promise<RecognizedFormat> {
  const found = await inspectFile(file);
  if ("mediaType" in found) {
    if (found.mediaType === "application/pdf") return { format: "pdf", mediaType: found.mediaType };

    return found.mediaType === WORD ? { format: "docx", mediaType: WORD } : { unfit: "fileNotDocument" };
  }
  if (found.unfit !== "fileWrongType") return found;
  const head = await readHead(file);
  if (head === undefined) return { unfit: "fileNotDocument" };
  if (/^(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)[\s>]/is.test(head))
    return { format: "html", mediaType: "text/html" };
  if (head.startsWith("<?xml ")) return { format: "xml", mediaType: "application/xml" };

  // A text that names its interpreter is a program.
  return head.startsWith("<") || head.startsWith("#!")
    ? { unfit: "fileNotDocument" }
    : { format: "txt", mediaType: "text/plain" };
}

/** Returns the start of a text; undefined unless the whole file is UTF-8. */
async function readHead(file: RandomAccessFile): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = "";
  try {
    for (let at = 0; at < file.size; at += CHUNK_BYTES) {
      const text = decoder.decode(await file.read(at, CHUNK_BYTES), { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: line and page controls are text
      if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text)) return undefined;
      if (head.length < HEAD_BYTES) head += text.slice(0, HEAD_BYTES);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined; // not UTF-8
    throw error;
  }

  return head.trimStart();
}
