import { createHash } from "node:crypto";
import {
  FileDamaged,
  type FileFacts,
  type FileStatus,
  type FileStore,
  FileTooLarge,
} from "@/app/_domain/files/file-store";
import { openedBytes } from "./opened-file";

interface StoredObject {
  bytes: Buffer;
  partial: boolean;
  writtenAt: Date;
}

/** A store without a disk, as an object storage is one; its objects can be damaged. */
export interface MemoryStore extends FileStore {
  objects: Map<string, StoredObject>;
}

/** Stores files in memory. */
export function memoryStore(space = Number.POSITIVE_INFINITY): MemoryStore {
  const objects = new Map<string, StoredObject>();
  const findFile = (id: string) => {
    const found = objects.get(id);

    return found && !found.partial ? found : undefined;
  };
  const verify = async (id: string, facts: FileFacts): Promise<FileStatus> => {
    const found = findFile(id);
    if (!found) return "missing";

    return found.bytes.length === facts.size && hashOf(found.bytes) === facts.sha256 ? "ok" : "altered";
  };

  return {
    objects,
    async upload(id, bytes, limit) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > limit) throw new FileTooLarge(limit);
        chunks.push(Uint8Array.from(chunk));
      }
      const stored = { bytes: Buffer.concat(chunks), partial: true, writtenAt: new Date() };
      objects.set(id, stored);

      return {
        size,
        sha256: hashOf(stored.bytes),
        commit: async () => {
          stored.partial = false;
        },
        discard: async () => {
          if (stored.partial) objects.delete(id);
        },
      };
    },
    async openForInspection(id) {
      const found = objects.get(id);
      if (!found) throw new FileDamaged("missing");

      return openedBytes(found.bytes);
    },
    async open(id, facts, range) {
      const status = await verify(id, facts);
      if (status !== "ok") throw new FileDamaged(status);
      const { bytes } = objects.get(id)!; // verified above
      const piece = range ? bytes.subarray(range.start, range.end + 1) : bytes;

      return new Blob([Uint8Array.from(piece)]).stream();
    },
    verify,
    async verifyUncached(id, facts, signal) {
      signal?.throwIfAborted();

      return verify(id, facts);
    },
    async sizeOf(id) {
      return findFile(id)?.bytes.length;
    },
    async *list() {
      for (const [id, { bytes, partial, writtenAt }] of objects) yield { id, partial, size: bytes.length, writtenAt };
    },
    async replace(to, from) {
      objects.set(to, objects.get(from)!); // callers have just stored it
      objects.delete(from);
    },
    async remove(id, { partial } = { partial: false }) {
      return objects.get(id)?.partial === partial && objects.delete(id);
    },
    hasSpaceFor: async (bytes) => bytes <= space,
    checkWritable: async () => {},
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
