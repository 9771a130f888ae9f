import { writeXliff } from "@/app/_formats/xliff/write-xliff";
import type { Locale } from "@/app/_vocabulary/locales";
import type { TranslationFile, TranslationFormat } from "@/app/_vocabulary/translation-file";
import { writeTranslationTable } from "./write-translation-table";

export interface WrittenFile {
  name: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * Writes a translation file in a format, under the name of its meeting and its languages.
 *
 * @param locale of the words around the texts.
 */
export async function writeTranslationFile(
  file: TranslationFile,
  format: TranslationFormat,
  locale: Locale,
): Promise<WrittenFile> {
  const name = `${file.meeting}_${file.source}-${file.target}`;
  if (format === "docx")
    return {
      name: `${name}.docx`,
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      content: new Uint8Array(await writeTranslationTable(file, locale)),
    };

  return {
    name: `${name}.xlf`,
    mediaType: "application/xliff+xml; charset=utf-8",
    content: new TextEncoder().encode(writeXliff(file, format === "xliff-1.2" ? "1.2" : "2.0")),
  };
}
