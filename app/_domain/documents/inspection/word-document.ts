import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import type { Inspection, Unfit } from "./inspect-file.ts";
import { type PackageParts, readPackage } from "./package-parts.ts";
import { contentUnfit } from "./runnable-content.ts";

/** What a document may come to when it is unpacked: entries, bytes, and bytes for each packed byte beyond the first megabyte. */
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 200 * 1_048_576;
const HIGHEST_RATIO = 100;
const RATIO_COUNTS_FROM = 1_048_576;

/** Bytes of its table of contents: of 5,000 entries with names of the usual length it has 600,000. */
const MOST_DIRECTORY = 2 * 1_048_576;

/** Bytes of the parts that say what the others are, unpacked. */
const MOST_DESCRIPTION = 16 * 1_048_576;

/** The media type of a Word document, and that of its main part. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MAIN_PART = `${WORD}.main+xml`;

/** Inspects a ZIP archive as a Word document: by its table of contents, and by the parts that say what the others are. */
export async function inspectWordDocument(path: string, tail: Buffer): Promise<Inspection> {
  if (directorySize(tail) > MOST_DIRECTORY) return { unfit: "fileBomb" };
  try {
    const archive = await openPromise(path, { decodeStrings: false, autoClose: false });
    try {
      return await inspectArchive(archive);
    } finally {
      archive.close();
    }
  } catch {
    return { unfit: "fileWrongType" }; // not an archive that can be read, or its description is no XML
  }
}

/** The bytes of the table of contents as the record at the end of the archive has them; an archive over 4 GB says it elsewhere, and is not one here. */
function directorySize(tail: Buffer): number {
  const at = tail.lastIndexOf("PK\x05\x06");

  return at >= 0 && at + 22 <= tail.length ? tail.readUInt32LE(at + 12) : 0;
}

async function inspectArchive(archive: ZipFile): Promise<Inspection> {
  const listed = await listEntries(archive);
  if ("unfit" in listed) return listed;
  const { names, entries, isEncrypted } = listed;
  // Names differ by more than their capitals (ISO/IEC 29500-2, 7.2): of two, one reader would take the one and another the other.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return { unfit: "fileWrongType" };
  if (isEncrypted) return { unfit: "fileProtected" };
  const described = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (described > MOST_DESCRIPTION) return { unfit: "fileBomb" };
  const parts: PackageParts = await readPackage(archive, entries);
  const unfit: Unfit | undefined = contentUnfit(names, parts);
  if (unfit) return { unfit };

  return parts.contentTypes.some(({ type }) => type === MAIN_PART) ? { mediaType: WORD } : { unfit: "fileWrongType" };
}

interface Listed {
  names: string[];
  /** the parts that say what the others are */
  entries: Map<string, Entry>;
  isEncrypted: boolean;
}

/** Reads the table of contents entry by entry and stops where it comes to too much: of an entry, its name alone is decoded and kept. */
async function listEntries(archive: ZipFile): Promise<Listed | { unfit: Unfit }> {
  if (archive.entryCount > MOST_ENTRIES) return { unfit: "fileBomb" };
  const listed: Listed = { names: [], entries: new Map(), isEncrypted: false };
  const places: { from: number; to: number }[] = [];
  let [directory, bytes] = [0, 0];
  for await (const entry of archive.eachEntry()) {
    directory += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    bytes += entry.uncompressedSize;
    const { uncompressedSize, compressedSize } = entry;
    const isDense = uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * HIGHEST_RATIO;
    if (directory > MOST_DIRECTORY || bytes > MOST_BYTES || isDense) return { unfit: "fileBomb" };
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    if (validateFileName(name) !== null) return { unfit: "fileWrongType" };
    listed.names.push(name);
    listed.isEncrypted ||= entry.isEncrypted();
    if (/^\[content_types\]\.xml$|(?:^|\/)_rels\/[^/]*\.rels$/i.test(name)) listed.entries.set(name, entry);
    const from = entry.relativeOffsetOfLocalHeader;
    places.push({ from, to: from + 30 + compressedSize });
  }
  places.sort((one, other) => one.from - other.from);
  const overlap = places.some(({ from }, index) => (places[index - 1]?.to ?? 0) > from);

  return overlap ? { unfit: "fileBomb" } : listed;
}
