import type { OpenedFile } from "@/app/_domain/files/file-store";

/** Returns bytes in memory as an opened file. */
export function openedBytes(content: Uint8Array): OpenedFile {
  return {
    size: content.length,
    read: async (position, length) => content.subarray(position, position + length),
    close: async () => {},
  };
}
