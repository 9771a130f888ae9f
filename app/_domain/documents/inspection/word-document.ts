import { type Entry, openPromise } from "yauzl";
import type { Inspection } from "./inspect-file";

/** What a document may come to when it is unpacked: entries, bytes, and bytes for each packed byte beyond the first megabyte. */
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 200 * 1_048_576;
const HIGHEST_RATIO = 100;
const RATIO_COUNTS_FROM = 1_048_576;

/** The media type of a Word document. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A ZIP archive that is a Word document, by its table of contents alone. */
export async function inspectWordDocument(path: string): Promise<Inspection> {
  const entries: Entry[] = [];
  try {
    const archive = await openPromise(path, { strictFileNames: true, autoClose: false });
    try {
      if (archive.entryCount > MOST_ENTRIES) return { unfit: "fileBomb" };
      for await (const entry of archive.eachEntry()) entries.push(entry);
    } finally {
      archive.close();
    }
  } catch {
    return { unfit: "fileWrongType" }; // not an archive that can be read
  }
  const names = new Set(entries.map((entry) => entry.fileName));
  if (isBomb(entries)) return { unfit: "fileBomb" };
  if (!names.has("[Content_Types].xml") || !names.has("word/document.xml")) return { unfit: "fileWrongType" };
  if (entries.some((entry) => entry.isEncrypted())) return { unfit: "fileProtected" };
  if ([...names].some((name) => /vbaproject\.bin$/i.test(name))) return { unfit: "fileMacros" };

  return { mediaType: WORD };
}

/** Too much in too little, or parts that lie over one another. */
function isBomb(entries: Entry[]): boolean {
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  const overlap = ordered.some((entry, index) => {
    const before = ordered[index - 1];

    return (
      before && before.relativeOffsetOfLocalHeader + 30 + before.compressedSize > entry.relativeOffsetOfLocalHeader
    );
  });
  const dense = entries.some(
    (entry) =>
      entry.uncompressedSize > RATIO_COUNTS_FROM && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO,
  );

  return bytes > MOST_BYTES || overlap || dense;
}
