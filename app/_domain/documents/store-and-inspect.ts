import type { Context } from "../context";
import type { FileFacts } from "../files/file-store";
import { type IncomingFile, storeInspected } from "../files/store-inspected";
import type { RecognizedFormat } from "./recognize-format";

type Recognized = Exclude<RecognizedFormat, { unfit: unknown }>;

/** The bytes of a file in the store, with its format and text, or why it is no file of a document. */
export type InspectedFile =
  | (FileFacts & Recognized & { text: string | undefined })
  | Extract<RecognizedFormat, { unfit: unknown }>
  | { unfit: "fileTooLarge" };

/**
 * Stores the bytes of a document's file, recognizes their format and extracts their text: before a
 * transaction, because that takes long for a large file. Nothing is stored of an unfit one.
 */
export function storeAndInspect(
  { files, recognizeFormat, readText }: Pick<Context, "files" | "recognizeFormat" | "readText">,
  id: string,
  { bytes, limit }: IncomingFile,
): Promise<InspectedFile> {
  return storeInspected(files, id, { bytes, limit }, async () => {
    const found = await recognizeFormat(id);

    return "unfit" in found ? found : { ...found, text: await readText(id, found.mediaType) };
  });
}
