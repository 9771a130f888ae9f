import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { isEncryptedPdf } from "./pdf.ts";
import { inspectWordDocument } from "./word-document.ts";

/** Why a file cannot be legislation; each is a key under `errors`. */
export type Unfit =
  | "fileEmpty"
  | "fileWrongType"
  | "fileProtected"
  | "fileMacros"
  | "fileActiveContent"
  | "fileRemoteTemplate"
  | "fileBomb"
  | "fileBeforePdf";

/** Why a file could not be looked at: reading it took too much memory or time or broke off; or nothing could read it at the moment. */
export type Unread = "fileTooMuchToRead" | "fileTooLongToRead" | "fileUnreadable" | "fileNotChecked";

export type Inspection = { mediaType: string } | { unfit: Unfit | Unread };

const IMAGES = ["image/jpeg", "image/png", "image/tiff"];

/** Bytes at the beginning of a file that tell what it is, and bytes at its end. */
const HEAD = 4_100;
const TAIL = 65_557;

/**
 * Finds out what a file is by its content, whatever it is called: a PDF, a Word document (DOCX) or the image of a scan. Nothing in it is run. It is called in
 * a process of its own, with bounded memory and time: a file may be made to take too much of either.
 */
export async function inspectFile(path: string): Promise<Inspection> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) return { unfit: "fileEmpty" };
    const head = await readAt(handle, 0, HEAD);
    const tail = await readAt(handle, Math.max(0, size - TAIL), TAIL);
    if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return await inspectWordDocument(path, tail);
    if (endsAsZip(tail)) return { unfit: "fileWrongType" };
    if (head.indexOf("%PDF-") === 0) return await inspectPdf(path, handle, head, tail);
    if (onlyBlanksBeforePdf(head)) return { unfit: "fileBeforePdf" };
    const found = await fileTypeFromBuffer(head).catch(() => undefined); // a head cut short cannot be read
    if (found?.mime === "application/x-cfb")
      return { unfit: (await isEncryptedOffice(handle, head)) ? "fileProtected" : "fileWrongType" };

    return found && IMAGES.includes(found.mime) ? { mediaType: found.mime } : { unfit: "fileWrongType" };
  } finally {
    await handle.close();
  }
}

/** A PDF that is not at the same time a page that a browser might run. */
async function inspectPdf(path: string, handle: FileHandle, head: Buffer, tail: Buffer): Promise<Inspection> {
  if (/<(?:!doctype\s+html|html|script|svg|iframe|body)[\s/>]/i.test(head.toString("latin1", 0, 1_024)))
    return { unfit: "fileWrongType" };
  const at = Number(/startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(tail.toString("latin1"))?.[1] ?? 0);
  const trailer = `${tail.toString("latin1")}\n${(await readAt(handle, at, TAIL)).toString("latin1")}`;

  return (await isEncryptedPdf(path, trailer)) ? { unfit: "fileProtected" } : { mediaType: "application/pdf" };
}

/**
 * A byte order mark or blank lines before `%PDF-`, as some programs leave there. Readers look for the beginning in the first kilobyte (ISO 32000-1, annex H,
 * note 13), but the standard has it at byte 0 (ISO 32000-2, 7.5.2), and a file that may begin otherwise may be a program: its sender is told what to do.
 */
function onlyBlanksBeforePdf(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[\0\s]*%PDF-/.test(head.toString("latin1", 0, 1_024));
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
