import { Worker } from "node:worker_threads";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { inspectFile } from "../../../_domain/documents/inspection/inspect-file.ts";
import { recognizeFormat } from "../../../_domain/documents/recognize-format.ts";
import { extractText } from "./extract-text.ts";
import type { PortalMessage, ReaderJob, ReaderMessage } from "./reader-job.ts";
import { RequestedFile } from "./requested-file.ts";
import { readSource } from "./source/read-source.ts";
import { readWordTable } from "./word-table/read-word-table.ts";

/*
 * Reads files sent by others, one after the other, in a process of its own: whatever a file does
 * ends with the process. The portal sends it the bytes that it requests. Node runs it from source, so that its imports name the extension.
 */

// Ends the process beyond its memory limit or without its parent, even while a file blocks the main
// thread; on every platform.
new Worker(
  `const { ppid } = process;
  setInterval(() => {
    if (process.memoryUsage.rss() > ${Number(process.argv[2])} || process.ppid !== ppid) process.kill(process.pid, "SIGKILL");
  }, 50);`,
  { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 } },
).unref();

process.on("disconnect", () => process.exit());
process.on("message", (message: PortalMessage) => {
  if (message.kind === "job") return void answer(message.job, new RequestedFile(message.size, requestBytes));
  const request = requests.get(message.request);
  requests.delete(message.request);
  if (message.kind === "bytes") request?.resolve(message.bytes);
  else request?.reject(new Error(message.failure));
});

/** The requested bytes that have not arrived, by the number of their request. */
const requests = new Map<number, PromiseWithResolvers<Uint8Array>>();
let lastRequest = 0;

function requestBytes(position: number, length: number): Promise<Uint8Array> {
  const arrival = Promise.withResolvers<Uint8Array>();
  lastRequest += 1;
  requests.set(lastRequest, arrival);
  send({ kind: "read", request: lastRequest, position, length });

  return arrival.promise;
}

async function answer(job: ReaderJob, file: RandomAccessFile): Promise<void> {
  try {
    const result = (await run(job, file)) ?? null;
    send({ kind: "found", result, memory: process.memoryUsage.rss() });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    send({ kind: "failed", failure, memory: process.memoryUsage.rss() });
  }
}

function run(job: ReaderJob, file: RandomAccessFile) {
  if (job.task === "inspect") return inspectFile(file);
  if (job.task === "recognize") return recognizeFormat(file);
  if (job.task === "source") return readSource(file);
  if (job.task === "table") return readWordTable(file);

  return extractText(file, job.mediaType);
}

function send(message: ReaderMessage): void {
  // Without the portal this process ends too
  process.send?.(message, () => {});
}

send({ kind: "ready" });
