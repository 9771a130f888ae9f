import { open, stat } from "node:fs/promises";
import { WORD } from "../../../_domain/documents/inspection/word-document.ts";
import { storable } from "../../../_vocabulary/clean-text.ts";
import { wordsOfPage } from "./words-of-page.ts";

/** As much of a file's words as is searched. */
const MOST_CHARACTERS = 2_000_000;

/** Bytes of a file that is still read for its words; of plain text and pages the beginning alone. */
const LARGEST = 64 * 1_048_576;
const LARGEST_TEXT = 8 * 1_048_576;

/** The words of a file, by what it is; nothing where its format has none. */
export async function readWords(path: string, mediaType: string): Promise<string | undefined> {
  if (mediaType === "text/plain") return searched(await beginningOf(path));
  if (mediaType === "text/html" || mediaType === "application/xml")
    return searched(wordsOfPage(await beginningOf(path)));
  if (mediaType !== "application/pdf" && mediaType !== WORD) return undefined;
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`more than ${LARGEST} bytes`);
  if (mediaType === "application/pdf") {
    const { wordsOfPdf } = await import("./words-of-pdf.ts");

    return searched(await wordsOfPdf(path, MOST_CHARACTERS));
  }
  const { default: mammoth } = await import("mammoth");

  return searched((await mammoth.extractRawText({ path })).value);
}

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, LARGEST_TEXT)), 0, null, 0);

    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function searched(text: string): string {
  return storable(text.slice(0, MOST_CHARACTERS));
}
