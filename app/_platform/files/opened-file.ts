import { type FileHandle, open } from "node:fs/promises";
import type { OpenedFile } from "@/app/_domain/files/file-store";

/** Opens a file of this machine. */
export async function openPath(path: string): Promise<OpenedFile> {
  return openedFile(await open(path, "r"));
}

/** Returns an open file as a store returns it; closes it if its size cannot be read. */
export async function openedFile(handle: FileHandle): Promise<OpenedFile> {
  try {
    const { size } = await handle.stat();

    return {
      size,
      read: async (position, length) => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);

        return buffer.subarray(0, bytesRead);
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
