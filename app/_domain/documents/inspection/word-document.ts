import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import type { Inspection, RejectionReason } from "./inspection.ts";
import { openZip } from "./open-zip.ts";
import { type PackageParts, readPackage } from "./package-parts.ts";
import { findRunnableContent } from "./runnable-content.ts";

/**
 * Limits of an unpacked document: entries, bytes, and bytes per packed byte past the first
 * megabyte.
 */
const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 200 * 1_048_576;
const MAX_COMPRESSION_RATIO = 100;
const RATIO_APPLIES_FROM_BYTES = 1_048_576;

/** A central directory of 5,000 entries with names of usual length has 600,000 bytes. */
const MAX_DIRECTORY_BYTES = 2 * 1_048_576;

/** Unpacked size of the parts that describe the others. */
const MAX_DESCRIPTION_BYTES = 16 * 1_048_576;

/** The media types of a Word document and of its main part. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MAIN_PART = `${WORD}.main+xml`;

/**
 * Inspects a ZIP archive as a Word document, by its central directory and the parts that describe
 * the others.
 */
export async function inspectWordDocument(file: RandomAccessFile, tail: Buffer): Promise<Inspection> {
  if (directorySize(tail) > MAX_DIRECTORY_BYTES) return { unfit: "fileBomb" };
  try {
    const archive = await openZip(file);
    try {
      return await inspectArchive(archive);
    } finally {
      archive.close();
    }
  } catch {
    return { unfit: "fileWrongType" }; // not a readable archive, or its description is not XML
  }
}

/**
 * Returns the size of the central directory as the end-of-archive record states it. ZIP64, for
 * archives over 4 GB, is not supported.
 */
function directorySize(tail: Buffer): number {
  const at = tail.lastIndexOf("PK\x05\x06");

  return at >= 0 && at + 22 <= tail.length ? tail.readUInt32LE(at + 12) : 0;
}

async function inspectArchive(archive: ZipFile): Promise<Inspection> {
  const contents = await readDirectory(archive);
  if ("unfit" in contents) return contents;
  const { names, entries, isEncrypted } = contents;
  // Names must differ by more than case (ISO/IEC 29500-2, 7.2): readers would pick different parts.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return { unfit: "fileWrongType" };
  if (isEncrypted) return { unfit: "fileProtected" };
  const described = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (described > MAX_DESCRIPTION_BYTES) return { unfit: "fileBomb" };
  const parts: PackageParts = await readPackage(archive, entries);
  const unfit: RejectionReason | undefined = findRunnableContent(names, parts);
  if (unfit) return { unfit };

  return parts.contentTypes.some(({ type }) => type === MAIN_PART) ? { mediaType: WORD } : { unfit: "fileWrongType" };
}

interface Directory {
  names: string[];
  /** the parts that describe the others, by name */
  entries: Map<string, Entry>;
  isEncrypted: boolean;
}

/**
 * Reads the central directory entry by entry and stops at a limit; only the names are decoded and
 * stored.
 */
async function readDirectory(archive: ZipFile): Promise<Directory | { unfit: RejectionReason }> {
  if (archive.entryCount > MAX_ENTRIES) return { unfit: "fileBomb" };
  const contents: Directory = { names: [], entries: new Map(), isEncrypted: false };
  const places: { from: number; to: number }[] = [];
  let [directory, bytes] = [0, 0];
  for await (const entry of archive.eachEntry()) {
    directory += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    bytes += entry.uncompressedSize;
    const { uncompressedSize, compressedSize } = entry;
    const isDense =
      uncompressedSize > RATIO_APPLIES_FROM_BYTES && uncompressedSize > compressedSize * MAX_COMPRESSION_RATIO;
    if (directory > MAX_DIRECTORY_BYTES || bytes > MAX_UNPACKED_BYTES || isDense) return { unfit: "fileBomb" };
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    if (validateFileName(name) !== null) return { unfit: "fileWrongType" };
    contents.names.push(name);
    contents.isEncrypted ||= entry.isEncrypted();
    if (/^\[content_types\]\.xml$|(?:^|\/)_rels\/[^/]*\.rels$/i.test(name)) contents.entries.set(name, entry);
    const from = entry.relativeOffsetOfLocalHeader;
    places.push({ from, to: from + 30 + compressedSize });
  }
  places.sort((one, other) => one.from - other.from);
  const overlap = places.some(({ from }, index) => (places[index - 1]?.to ?? 0) > from);

  return overlap ? { unfit: "fileBomb" } : contents;
}
