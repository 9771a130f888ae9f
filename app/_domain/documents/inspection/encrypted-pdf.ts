import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { withPdf } from "./open-pdf.ts";

/**
 * Checks whether a PDF is encrypted (ISO 32000-1, 7.5.5 and 7.6), as a reader finds out: through
 * its chain of trailers, hybrid ones and cross-reference streams included. If no reader can open
 * the file, searches its end and the start of its cross-reference table.
 */
export async function isEncryptedPdf(file: RandomAccessFile, trailer: string): Promise<boolean> {
  try {
    const { info } = await withPdf(file, (pdf) => pdf.getMetadata());

    return "EncryptFilterName" in info && info.EncryptFilterName !== null;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return true;

    return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(decodeNames(trailer));
  }
}

/**
 * Decodes characters that are written by number: `/Encr#79pt` is `/Encrypt` (ISO 32000-1, 7.3.5).
 */
function decodeNames(trailer: string): string {
  return trailer.replace(/\/[^\s/()<>[\]{}%]+/g, (name) =>
    name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
