import type { RandomAccessFile } from "@/app/_domain/files/file-store";

/** Bytes that are requested at once, and how many such blocks stay in memory. */
const BLOCK_BYTES = 262_144;
const MAX_BLOCKS = 8;

/**
 * A file whose bytes another process sends on request, block by block. The latest blocks stay: an
 * archive is read in pieces of a few bytes.
 */
export class RequestedFile implements RandomAccessFile {
  readonly size: number;
  private readonly request: RandomAccessFile["read"];
  private readonly blocks = new Map<number, Promise<Uint8Array>>();

  constructor(size: number, request: RandomAccessFile["read"]) {
    this.size = size;
    this.request = request;
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    const end = Math.min(position + length, this.size);
    const bytes = new Uint8Array(Math.max(0, end - position));
    for (let at = position; at < end; ) {
      const start = at - (at % BLOCK_BYTES);
      const piece = (await this.blockAt(start)).subarray(at - start, end - start);
      if (piece.length === 0) return bytes.subarray(0, at - position); // the file was cut meanwhile
      bytes.set(piece, at - position);
      at += piece.length;
    }

    return bytes;
  }

  private blockAt(start: number): Promise<Uint8Array> {
    const block = this.blocks.get(start) ?? this.request(start, BLOCK_BYTES);
    this.blocks.delete(start);
    this.blocks.set(start, block);
    for (const [oldest] of this.blocks) {
      if (this.blocks.size <= MAX_BLOCKS) break;
      this.blocks.delete(oldest);
    }

    return block;
  }
}
