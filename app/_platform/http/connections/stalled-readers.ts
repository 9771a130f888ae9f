import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";

/** Linux lists here, by connection, the bytes that are sent and not acknowledged. */
const SOCKET_TABLES = ["/proc/self/net/tcp", "/proc/self/net/tcp6"];

/**
 * Elsewhere the send buffer, of some megabytes, hides a slow reader's progress: it gets more time.
 */
const UNKNOWN_QUEUE_FACTOR = 5;

/** How far a reader has got, and since when it has got no further. */
interface Progress {
  mark: string;
  since: number;
}

/**
 * Ends connections whose readers acknowledge nothing for too long. Node's socket timers do not
 * tell: a client that reads nothing may still send something, and one that reads slowly must not be
 * cut for what the system buffers.
 */
export class StalledReaders {
  private readonly progress = new WeakMap<Socket, Progress>();

  constructor(private readonly stalledMs: number) {}

  /** Ends the stalled ones of the open connections. Called several times within the time limit. */
  async endStalled(sockets: Iterable<Socket>): Promise<void> {
    const waiting = [...sockets].filter((socket) => {
      if (socket.writableLength > 0) return true;
      this.progress.delete(socket);
      return false;
    });
    if (waiting.length === 0) return;
    const queues = await readSendQueues();
    const limit = queues ? this.stalledMs : this.stalledMs * UNKNOWN_QUEUE_FACTOR;
    for (const socket of waiting) {
      const queued = queues?.get(`${socket.localPort} ${socket.remotePort}`) ?? "";
      const mark = `${socket.bytesWritten - socket.writableLength} ${queued}`;
      const before = this.progress.get(socket);
      if (before?.mark !== mark) this.progress.set(socket, { mark, since: Date.now() });
      else if (Date.now() - before.since >= limit) socket.destroy();
    }
  }
}

/** Returns the send queue by pair of ports. Two clients with the same pair count as one. */
async function readSendQueues(): Promise<Map<string, string> | undefined> {
  const tables = await Promise.all(SOCKET_TABLES.map((file) => readFile(file, "latin1").catch(() => "")));
  if (tables.every((table) => table === "")) return undefined;
  const queues = new Map<string, string>();
  for (const line of tables.flatMap((table) => table.split("\n").slice(1))) {
    const [, local = "", remote = "", , queue = ""] = line.trim().split(/\s+/);
    const ports = `${portOf(local)} ${portOf(remote)}`;
    queues.set(ports, `${queues.get(ports) ?? ""}${queue.split(":")[0]} `);
  }

  return queues;
}

function portOf(address: string): number {
  return Number.parseInt(address.split(":")[1] ?? "", 16);
}
