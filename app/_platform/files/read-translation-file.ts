import { readTranslationTable } from "@/app/_formats/translation-table/read-table";
import { readXliff } from "@/app/_formats/xliff/read-xliff";
import { type TranslationFile, UnreadableTranslation } from "@/app/_vocabulary/translation-file";
import { readTable } from "./read-content";

/**
 * Reads a file that translators sent back, by its content: a Word document with the table of this portal,
 * outside the portal's process, or XLIFF.
 *
 * @throws {UnreadableTranslation}
 */
export async function readTranslationFile(bytes: Buffer): Promise<TranslationFile> {
  if (!bytes.subarray(0, 4).equals(ZIP)) return readXliff(bytes);
  const table = await readTable(async () => ({
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
    close: async () => {},
  }));
  if (!table || "unfit" in table) throw new UnreadableTranslation("wrongFormat");

  return readTranslationTable(table);
}

/** The first bytes of a ZIP archive, which a Word document is. */
const ZIP = Buffer.from("PK\x03\x04");
