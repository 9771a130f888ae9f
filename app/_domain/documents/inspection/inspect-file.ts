import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { isEncryptedPdf } from "./pdf";
import { inspectWordDocument } from "./word-document";

/** Why a file cannot be legislation; each is a key under `errors`. */
export type Unfit = "fileEmpty" | "fileWrongType" | "fileProtected" | "fileMacros" | "fileBomb";

export type Inspection = { mediaType: string } | { unfit: Unfit };

const IMAGES = ["image/jpeg", "image/png", "image/tiff"];

/** Bytes at the beginning of a file that tell what it is, and bytes at its end. */
const HEAD = 4_100;
const TAIL = 65_557;

/** What a file is by its content, whatever it is called: a PDF, a Word document (DOCX) or the image of a scan. Nothing in it is unpacked or run. */
export async function inspectFile(path: string): Promise<Inspection> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) return { unfit: "fileEmpty" };
    const head = await readAt(handle, 0, HEAD);
    const tail = await readAt(handle, Math.max(0, size - TAIL), TAIL);
    if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return await inspectWordDocument(path);
    if (endsAsZip(tail)) return { unfit: "fileWrongType" };
    if (beginsAsPdf(head)) {
      const at = Number(/startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(tail.toString("latin1"))?.[1] ?? 0);
      const trailer = `${tail.toString("latin1")}\n${(await readAt(handle, at, TAIL)).toString("latin1")}`;

      return isEncryptedPdf(trailer) ? { unfit: "fileProtected" } : { mediaType: "application/pdf" };
    }
    const found = await fileTypeFromBuffer(head).catch(() => undefined); // a head cut short cannot be read
    if (found?.mime === "application/x-cfb")
      return { unfit: (await isEncryptedOffice(handle, head)) ? "fileProtected" : "fileWrongType" };

    return found && IMAGES.includes(found.mime) ? { mediaType: found.mime } : { unfit: "fileWrongType" };
  } finally {
    await handle.close();
  }
}

/** `%PDF-` within the first kilobyte (ISO 32000-1, annex H, note 13), and no mark-up before it that a browser might run. */
function beginsAsPdf(head: Buffer): boolean {
  const at = head.subarray(0, 1_024).indexOf("%PDF-");

  return at >= 0 && !head.subarray(0, at).includes("<");
}

/** A file that is a ZIP archive from its end and something else from its beginning is two files in one. */
function endsAsZip(tail: Buffer): boolean {
  const at = tail.lastIndexOf("PK\x05\x06");

  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
}

/** A password-protected Office document is a compound file whose directory lists an "EncryptedPackage" (MS-OFFCRYPTO, 2.3.4.4). */
async function isEncryptedOffice(handle: FileHandle, head: Buffer): Promise<boolean> {
  if (head.length < 512) return false;
  const sector = 1 << Math.min(head.readUInt16LE(30), 16);
  const directory = await readAt(handle, (head.readUInt32LE(48) + 1) * sector, 4_096);

  return directory.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);

  return buffer.subarray(0, bytesRead);
}
