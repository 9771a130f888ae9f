import type { Entry, ZipFile } from "yauzl";
import type { SourceReading } from "@/app/_domain/agenda-import/source-document";
import type { RejectionReason } from "@/app/_domain/documents/inspection/inspection";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { inspectFile } from "../../../../_domain/documents/inspection/inspect-file.ts";
import { openZip } from "../../../../_domain/documents/inspection/open-zip.ts";
import { readXml } from "../../../../_domain/documents/inspection/read-xml.ts";
import { readOdt } from "./odt/read-odt.ts";
import { NoTextLayer, readPdf } from "./pdf/read-pdf.ts";
import { NotText, readTextSource } from "./text/read-text.ts";
import { readWordDocument } from "./word/read-word-document.ts";

/** The largest files that are read. */
const MAX_BYTES = 64 * 1_048_576;
const MAX_TEXT_BYTES = 10 * 1_048_576;

/**
 * Reads a Word document, an OpenDocument text, a PDF or a text by its content, whatever its name.
 * Nothing that a file refers to is fetched, and nothing in it is run.
 */
export async function readSource(file: RandomAccessFile): Promise<SourceReading> {
  if (file.size === 0) return { unfit: "fileEmpty" };
  if (file.size > MAX_BYTES) return { unfit: "fileTooLarge" };
  const head = Buffer.from(await file.read(0, 1_024));
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return readPackage(file, head);
  if (head.subarray(0, 1_024).includes("%PDF-")) return readInspectedPdf(file);
  if (head.subarray(0, 8).equals(COMPOUND_FILE)) return refusal(await inspectFile(file));
  if (file.size > MAX_TEXT_BYTES) return { unfit: "fileTooLarge" };
  try {
    return { document: readTextSource(await file.read(0, file.size)) };
  } catch (error) {
    if (error instanceof NotText) return { unfit: "fileWrongType" };
    throw error;
  }
}

/** The first bytes of a compound file: a Word document before 2007, or one with a password (MS-CFB, 2.2). */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** An OpenDocument package begins with its media type, uncompressed (OpenDocument 1.3, part 2, 3.3). */
const ODT = "application/vnd.oasis.opendocument.text";

async function readPackage(file: RandomAccessFile, head: Buffer): Promise<SourceReading> {
  if (!head.includes(ODT)) {
    const inspected = await inspectFile(file);

    return "mediaType" in inspected ? { document: await readWordDocument(file) } : refusal(inspected);
  }

  const unfit = await refuseOdt(file);

  return unfit ? { unfit } : { document: await readOdt(file) };
}

/** Unpacked bytes of a text document, and how much more than its packed bytes they may be. */
const MAX_UNPACKED_BYTES = 200 * 1_048_576;
const MAX_RATIO = 100;
const MAX_ENTRIES = 5_000;
/** The longest description of the parts; each is some hundred bytes. */
const MAX_MANIFEST_BYTES = 4 * 1_048_576;

/** Returns why a text document is not read: it is too large, has a password or macros. */
async function refuseOdt(file: RandomAccessFile): Promise<RejectionReason | undefined> {
  const archive = await openZip(file);
  try {
    let [entries, bytes] = [0, 0];
    let manifest: Entry | undefined;
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileNameRaw.toString("utf8");
      entries += 1;
      bytes += entry.uncompressedSize;
      const isDense = entry.uncompressedSize > 1_048_576 && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
      if (entries > MAX_ENTRIES || bytes > MAX_UNPACKED_BYTES || isDense) return "fileBomb";
      if (/^(?:Basic|Scripts)\/./.test(name)) return "fileMacros";
      if (name === "META-INF/manifest.xml" && entry.uncompressedSize <= MAX_MANIFEST_BYTES) manifest = entry;
    }

    return manifest && (await isEncrypted(archive, manifest)) ? "fileProtected" : undefined;
  } finally {
    archive.close();
  }
}

/** The manifest says how to decrypt each part (OpenDocument 1.3, part 2, 4.8). */
async function isEncrypted(archive: ZipFile, manifest: Entry): Promise<boolean> {
  let found = false;
  await readXml(archive, manifest, { open: ({ local }) => (found ||= local === "encryption-data") });

  return found;
}

async function readInspectedPdf(file: RandomAccessFile): Promise<SourceReading> {
  const inspected = await inspectFile(file);
  if ("unfit" in inspected && inspected.unfit !== "fileBeforePdf") return refusal(inspected);
  try {
    return { document: await readPdf(file) };
  } catch (error) {
    if (error instanceof NoTextLayer) return { unfit: "noTextLayer" };
    throw error;
  }
}

function refusal(inspected: Awaited<ReturnType<typeof inspectFile>>): SourceReading {
  // The reasons for which a reader fails are those of the process around this one.
  return { unfit: "unfit" in inspected ? (inspected.unfit as RejectionReason) : "fileWrongType" };
}
