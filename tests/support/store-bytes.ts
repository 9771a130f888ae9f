import type { FileFacts, FileStore } from "@/app/_domain/files/file-store";

/** Stores a stream as a file. */
export async function storeBytes(
  store: FileStore,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  limit = 1_000_000,
): Promise<FileFacts> {
  const { size, sha256, commit } = await store.upload(id, bytes, limit);
  await commit();

  return { size, sha256 };
}

/** Returns bytes as a stream of pieces. */
export async function* piecesOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < content.length || from === 0; from += 1_000) yield content.subarray(from, from + 1_000);
}
