import { fileTypeFromBuffer } from "file-type";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { isEncryptedPdf } from "./encrypted-pdf.ts";
import type { Inspection } from "./inspection.ts";
import { inspectWordDocument } from "./word-document.ts";

const IMAGES = ["image/jpeg", "image/png", "image/tiff"];

/** Bytes at the start of a file that identify its type, and bytes at its end. */
const HEAD_BYTES = 4_100;
const TAIL_BYTES = 65_557;

/**
 * Identifies a file by its content, whatever its name: a PDF, a Word document (DOCX) or a scanned
 * image. Executes nothing in it. Runs in a process of its own with bounded memory and time, because
 * a hostile file may exhaust either.
 */
export async function inspectFile(file: RandomAccessFile): Promise<Inspection> {
  const { size } = file;
  if (size === 0) return { unfit: "fileEmpty" };
  const head = await readAt(file, 0, HEAD_BYTES);
  const tail = await readAt(file, Math.max(0, size - TAIL_BYTES), TAIL_BYTES);
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return inspectWordDocument(file, tail);
  if (endsAsZip(tail)) return { unfit: "fileWrongType" };
  if (head.indexOf("%PDF-") === 0) return inspectPdf(file, head, tail);
  if (hasBlanksBeforePdf(head)) return { unfit: "fileBeforePdf" };
  const found = await fileTypeFromBuffer(head).catch(() => undefined); // a truncated head is unreadable
  if (found?.mime === "application/x-cfb")
    return { unfit: (await isEncryptedOffice(file, head)) ? "fileProtected" : "fileWrongType" };

  return found && IMAGES.includes(found.mime) ? { mediaType: found.mime } : { unfit: "fileWrongType" };
}

/** Accepts a PDF unless a browser might also run it as a page. */
async function inspectPdf(file: RandomAccessFile, head: Buffer, tail: Buffer): Promise<Inspection> {
  if (/<(?:!doctype\s+html|html|script|svg|iframe|body)[\s/>]/i.test(head.toString("latin1", 0, 1_024)))
    return { unfit: "fileWrongType" };
  const at = Number(/startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(tail.toString("latin1"))?.[1] ?? 0);
  const trailer = `${tail.toString("latin1")}\n${(await readAt(file, at, TAIL_BYTES)).toString("latin1")}`;

  return (await isEncryptedPdf(file, trailer)) ? { unfit: "fileProtected" } : { mediaType: "application/pdf" };
}

/**
 * Detects a byte order mark or blank lines before `%PDF-`, which some programs write. Readers
 * accept the header within the first kilobyte (ISO 32000-1, annex H, note 13), but the standard
 * requires byte 0 (ISO 32000-2, 7.5.2), and a file that starts otherwise may be a program: the
 * sender gets a message of its own.
 */
function hasBlanksBeforePdf(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[\0\s]*%PDF-/.test(head.toString("latin1", 0, 1_024));
}

/** Detects a ZIP archive appended to a file of another type. */
function endsAsZip(tail: Buffer): boolean {
  const at = tail.lastIndexOf("PK\x05\x06");

  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
}

/**
 * Detects a password-protected Office document: a compound file whose directory lists an
 * "EncryptedPackage" (MS-OFFCRYPTO, 2.3.4.4).
 */
async function isEncryptedOffice(file: RandomAccessFile, head: Buffer): Promise<boolean> {
  if (head.length < 512) return false;
  const sector = 1 << Math.min(head.readUInt16LE(30), 16);
  const directory = await readAt(file, (head.readUInt32LE(48) + 1) * sector, 4_096);

  return directory.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

async function readAt(file: RandomAccessFile, position: number, length: number): Promise<Buffer> {
  const { buffer, byteOffset, byteLength } = await file.read(position, length);

  return Buffer.from(buffer, byteOffset, byteLength);
}
