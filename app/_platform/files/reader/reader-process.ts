import { Worker } from "node:worker_threads";
import { inspectFile } from "../../../_domain/documents/inspection/inspect-file.ts";
import { recognizeFormat } from "../../../_domain/documents/recognize-format.ts";
import { extractText } from "./extract-text.ts";
import type { ReaderJob, ReaderMessage } from "./reader-job.ts";

/*
 * Reads files sent by others, one after the other, in a process of its own: whatever a file does
 * ends with the process. Node runs it from source, so that its imports name the extension.
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
process.on("message", async (job: ReaderJob) => {
  try {
    const result = (await run(job)) ?? null;
    send({ kind: "found", result, memory: process.memoryUsage.rss() });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    send({ kind: "failed", failure, memory: process.memoryUsage.rss() });
  }
});
send({ kind: "ready" });

function run(job: ReaderJob) {
  if (job.task === "inspect") return inspectFile(job.path);
  if (job.task === "recognize") return recognizeFormat(job.path);

  return extractText(job.path, job.mediaType);
}

function send(message: ReaderMessage): void {
  // Without the portal this process ends too
  process.send?.(message, () => {});
}
