import { open } from "node:fs/promises";
import type { OpenedFile } from "@/app/_domain/files/file-store";

/** Opens a file at a path, as a store opens one. */
export async function openAt(path: string): Promise<OpenedFile> {
  const handle = await open(path, "r");
  const { size } = await handle.stat();
  const read = async (position: number, length: number) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);

    return buffer.subarray(0, bytesRead);
  };

  return { size, read, close: () => handle.close() };
}

/** Returns bytes in memory as an opened file. */
export function openedBytes(content: Uint8Array): OpenedFile {
  return {
    size: content.length,
    read: async (position, length) => content.subarray(position, position + length),
    close: async () => {},
  };
}
