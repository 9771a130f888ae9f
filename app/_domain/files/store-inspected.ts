import type { Context } from "../context";
import { type FileFacts, FileTooLarge } from "./file-store";

/** A file that arrives, as a stream. */
export interface IncomingFile {
  bytes: AsyncIterable<Uint8Array>;
  /** maximum size in bytes */
  limit: number;
}

/**
 * Stores a stream under an id if `inspect` accepts it. Its bytes become a file only then: those of
 * a refused or failed one are discarded, since no row names them yet.
 */
export async function storeInspected<T extends object>(
  files: Context["files"],
  id: string,
  { bytes, limit }: IncomingFile,
  inspect: () => Promise<T>,
): Promise<(FileFacts & T) | { unfit: "fileTooLarge" }> {
  const upload = await files.upload(id, bytes, limit).catch((error) => {
    if (!(error instanceof FileTooLarge)) throw error;
  });
  if (!upload) return { unfit: "fileTooLarge" };
  try {
    const found = await inspect();
    if ("unfit" in found) await upload.discard();
    else await upload.commit();

    return { size: upload.size, sha256: upload.sha256, ...found };
  } catch (error) {
    await upload.discard();
    throw error;
  }
}
