import { createReadStream } from "node:fs";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { inspectFile, type Unfit, type Unread } from "./inspection/inspect-file.ts";
import { WORD } from "./inspection/word-document.ts";

export type Recognized = { format: DocumentFormat; mediaType: string } | { unfit: Unfit | Unread | "fileNotDocument" };

/** Bytes at the beginning of a text by which a page or XML is told from plain words. */
const HEAD = 1_024;

/**
 * Finds out the format of a file by its content, whatever it is called: PDF, DOCX, or text in UTF-8, which may be a page or XML. It is called where
 * `inspectFile` is.
 */
export async function recognizeFormat(path: string): Promise<Recognized> {
  const found = await inspectFile(path);
  if ("mediaType" in found) {
    if (found.mediaType === "application/pdf") return { format: "pdf", mediaType: found.mediaType };

    return found.mediaType === WORD ? { format: "docx", mediaType: WORD } : { unfit: "fileNotDocument" };
  }
  if (found.unfit !== "fileWrongType") return found;
  const head = await headOfText(path);
  if (head === undefined) return { unfit: "fileNotDocument" };
  if (/^(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)[\s>]/is.test(head))
    return { format: "html", mediaType: "text/html" };
  if (head.startsWith("<?xml ")) return { format: "xml", mediaType: "application/xml" };

  // A text that names its interpreter is a program.
  return head.startsWith("<") || head.startsWith("#!")
    ? { unfit: "fileNotDocument" }
    : { format: "txt", mediaType: "text/plain" };
}

/** How a text begins; nothing where the file is not text in UTF-8 from its first byte to its last. */
async function headOfText(path: string): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = "";
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none but those of its lines and pages
      if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text)) return undefined;
      if (head.length < HEAD) head += text.slice(0, HEAD);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined; // not UTF-8
    throw error;
  }

  return head.trimStart();
}
