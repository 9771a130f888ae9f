import type { FileHandle } from "node:fs/promises";
import { LRUCache } from "lru-cache";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";
import type { FileFacts, FileStatus } from "@/app/_domain/files/file-store";
import { hashFile, type Pace } from "./hash-file";

/**
 * The least recently used entries are removed beyond this; their files are read again on the next
 * request.
 */
const MAX_ENTRIES = 50_000;

/** Files read at once for requests; the queue is unlimited. */
const READ_LIMITS = { running: 2, waiting: Number.POSITIVE_INFINITY };

interface CheckedFile {
  /** identifies the file on disk and the checksum that it was compared with */
  fingerprint: string;
  condition: FileStatus;
}

/**
 * Caches the condition of files in this process. A file is read whole before it is first sent;
 * afterwards only its directory entry is read, until its size, times or inode change.
 */
export class ConditionCache {
  // A limit of size, not of number: that would reserve the memory of all entries at once.
  private readonly checked = new LRUCache<string, CheckedFile>({ maxSize: MAX_ENTRIES, sizeCalculation: () => 1 });
  private readonly beingRead = new Map<string, Promise<FileStatus>>();
  private readonly limiter = new ConcurrencyLimiter(READ_LIMITS);

  /**
   * Compares an open file with its row. Concurrent calls share one reading.
   *
   * @param doubted ignores a cached `ok`, because the file was found damaged since.
   */
  async examine(handle: FileHandle, id: string, facts: FileFacts, doubted = false): Promise<FileStatus> {
    const fingerprint = await fingerprintOf(handle, facts);
    const known = this.checked.get(id);
    if (known?.fingerprint === fingerprint && !(doubted && known.condition === "ok")) return known.condition;
    const key = `${id} ${fingerprint}`;
    const reading = this.beingRead.get(key) ?? this.readInTurn(handle, id, facts);
    this.beingRead.set(key, reading);

    return reading.finally(() => this.beingRead.delete(key));
  }

  /** Reads an open file whatever the cache says. */
  async examineAnew(handle: FileHandle, id: string, facts: FileFacts, pace: Pace = {}): Promise<FileStatus> {
    const fingerprint = await fingerprintOf(handle, facts);
    const condition = await compare(handle, facts, pace);
    this.checked.delete(id);
    // A file written to during the reading is not cached.
    if ((await fingerprintOf(handle, facts)) === fingerprint) this.checked.set(id, { fingerprint, condition });

    return condition;
  }

  private async readInTurn(handle: FileHandle, id: string, facts: FileFacts): Promise<FileStatus> {
    const condition = await this.limiter.run(() => this.examineAnew(handle, id, facts));
    if (!condition) throw new Error("The file was not read.");

    return condition;
  }
}

async function compare(handle: FileHandle, facts: FileFacts, pace: Pace): Promise<FileStatus> {
  if ((await handle.stat()).size !== facts.size) return "altered";
  try {
    const { size, sha256 } = await hashFile(handle, pace);

    return size === facts.size && sha256 === facts.sha256 ? "ok" : "altered";
  } catch (error) {
    // The disk cannot read it: its bytes are lost.
    if (error instanceof Error && "code" in error && error.code === "EIO") return "altered";
    throw error;
  }
}

async function fingerprintOf(handle: FileHandle, { sha256 }: FileFacts): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });

  return [dev, ino, size, mtimeNs, ctimeNs, sha256].join(" ");
}
