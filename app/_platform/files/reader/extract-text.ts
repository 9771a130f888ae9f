import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { WORD } from "../../../_domain/documents/inspection/word-document.ts";
import { toStorableText } from "../../../_vocabulary/clean-text.ts";

/** The longest text that is searched. */
const MAX_CHARACTERS = 2_000_000;

/** The largest file that is read, and how much is read of plain text and HTML. */
const MAX_BYTES = 64 * 1_048_576;
const MAX_TEXT_BYTES = 8 * 1_048_576;

/** Returns the text of a file; undefined where its format has none. */
export async function extractText(file: RandomAccessFile, mediaType: string): Promise<string | undefined> {
  if (mediaType === "text/plain") return searchableText(await readBeginning(file));
  if (mediaType === "text/html" || mediaType === "application/xml") {
    const { textOfHtml } = await import("./text-of-html.ts");

    return searchableText(textOfHtml(await readBeginning(file)));
  }
  if (mediaType !== "application/pdf" && mediaType !== WORD) return undefined;
  if (file.size > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`);
  if (mediaType === "application/pdf") {
    const { textOfPdf } = await import("./text-of-pdf.ts");

    return searchableText(await textOfPdf(file, MAX_CHARACTERS));
  }
  const { default: mammoth } = await import("mammoth");
  const buffer = Buffer.from(await file.read(0, file.size));

  return searchableText((await mammoth.extractRawText({ buffer })).value);
}

async function readBeginning(file: RandomAccessFile): Promise<string> {
  return Buffer.from(await file.read(0, MAX_TEXT_BYTES)).toString("utf8");
}

function searchableText(text: string): string {
  return toStorableText(text.slice(0, MAX_CHARACTERS));
}
