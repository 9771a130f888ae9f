import type { FileHandle } from "node:fs/promises";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";
import type { FileCondition, FileFacts } from "@/app/_domain/context";
import { hashOf, type Pace } from "./hash-of";

/** Files that are remembered; past them the oldest finding is forgotten, and that file read again when it is asked for. */
const MOST_REMEMBERED = 50_000;

/** Files that are read at a time because somebody waits for them; everybody who waits has a turn. */
const READ = { running: 2, waiting: Number.POSITIVE_INFINITY };

interface Finding {
  /** how the file looked on disk, and what it was compared with */
  looks: string;
  condition: FileCondition;
}

/**
 * What was found of files in this process. A file is read whole before it is first sent; after that it costs a look at its entry on disk, until its size, a
 * time or its inode is another.
 */
export class Findings {
  private readonly found = new Map<string, Finding>();
  private readonly beingRead = new Map<string, Promise<FileCondition>>();
  private readonly limiter = new ConcurrencyLimiter(READ);

  /**
   * Compares an open file with what its row says. Whoever asks while it is being read waits for the same answer.
   *
   * @param doubted that it was found good before counts for nothing: somebody has found it damaged.
   */
  async examine(handle: FileHandle, id: string, facts: FileFacts, doubted = false): Promise<FileCondition> {
    const looks = await looksOf(handle, facts);
    const found = this.found.get(id);
    if (found?.looks === looks && !(doubted && found.condition === "ok")) return found.condition;
    const key = `${id} ${looks}`;
    const asked = this.beingRead.get(key) ?? this.readInTurn(handle, id, facts);
    this.beingRead.set(key, asked);

    return asked.finally(() => this.beingRead.delete(key));
  }

  /** Reads an open file whatever was found of it before. */
  async examineAnew(handle: FileHandle, id: string, facts: FileFacts, pace: Pace = {}): Promise<FileCondition> {
    const looks = await looksOf(handle, facts);
    const condition = await compare(handle, facts, pace);
    this.found.delete(id);
    // One that was written to meanwhile is read again.
    if ((await looksOf(handle, facts)) === looks) this.found.set(id, { looks, condition });
    for (const [oldest] of this.found) {
      if (this.found.size <= MOST_REMEMBERED) break;
      this.found.delete(oldest);
    }

    return condition;
  }

  private async readInTurn(handle: FileHandle, id: string, facts: FileFacts): Promise<FileCondition> {
    const condition = await this.limiter.run(() => this.examineAnew(handle, id, facts));
    if (!condition) throw new Error("The file was not read.");

    return condition;
  }
}

async function compare(handle: FileHandle, facts: FileFacts, pace: Pace): Promise<FileCondition> {
  if ((await handle.stat()).size !== facts.size) return "altered";
  try {
    const { size, sha256 } = await hashOf(handle, pace);

    return size === facts.size && sha256 === facts.sha256 ? "ok" : "altered";
  } catch (error) {
    // Where the disk cannot read it, its bytes are no longer what they were.
    if (error instanceof Error && "code" in error && error.code === "EIO") return "altered";
    throw error;
  }
}

async function looksOf(handle: FileHandle, { sha256 }: FileFacts): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });

  return [dev, ino, size, mtimeNs, ctimeNs, sha256].join(" ");
}
