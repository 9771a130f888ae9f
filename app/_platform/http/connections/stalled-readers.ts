import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";

/** Where Linux tells how much of what was sent is not acknowledged yet, connection by connection. */
const SOCKET_TABLES = ["/proc/self/net/tcp", "/proc/self/net/tcp6"];

/** Where the system does not tell, some megabytes that it holds for a slow reader hide that it reads: then it is given more time. */
const UNKNOWN_QUEUE_FACTOR = 5;

/** How far a reader has got, and since when no further. */
interface Progress {
  mark: string;
  since: number;
}

/**
 * Ends connections whose readers have taken nothing of what is there for too long. By what they have acknowledged, not by the timers of Node's sockets: who takes
 * nothing may still send something now and then, and who takes a little is not to be cut for how much the system holds for them.
 */
export class StalledReaders {
  private readonly progress = new WeakMap<Socket, Progress>();

  constructor(private readonly stalledMs: number) {}

  /** Looks at the open connections; called several times in the time that a reader has. */
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

/** Of each pair of ports, as the system writes it: two readers who have the same are taken for one, and cut a little later. */
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
