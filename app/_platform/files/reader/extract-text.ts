import { open, stat } from "node:fs/promises";
import { WORD } from "../../../_domain/documents/inspection/word-document.ts";
import { toStorableText } from "../../../_vocabulary/clean-text.ts";
import { textOfHtml } from "./text-of-html.ts";

/** The longest text that is searched. */
const MAX_CHARACTERS = 2_000_000;

/** The largest file that is read, and how much is read of plain text and HTML. */
const MAX_BYTES = 64 * 1_048_576;
const MAX_TEXT_BYTES = 8 * 1_048_576;

/** Returns the text of a file; undefined where its format has none. */
export async function extractText(path: string, mediaType: string): Promise<string | undefined> {
  if (mediaType === "text/plain") return searchableText(await readBeginning(path));
  if (mediaType === "text/html" || mediaType === "application/xml")
    return searchableText(textOfHtml(await readBeginning(path)));
  if (mediaType !== "application/pdf" && mediaType !== WORD) return undefined;
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`);
  if (mediaType === "application/pdf") {
    const { textOfPdf } = await import("./text-of-pdf.ts");

    return searchableText(await textOfPdf(path, MAX_CHARACTERS));
  }
  const { default: mammoth } = await import("mammoth");

  return searchableText((await mammoth.extractRawText({ path })).value);
}

async function readBeginning(path: string): Promise<string> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, MAX_TEXT_BYTES)), 0, null, 0);

    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function searchableText(text: string): string {
  return toStorableText(text.slice(0, MAX_CHARACTERS));
}
