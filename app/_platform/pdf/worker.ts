import { parentPort } from "node:worker_threads";
import { renderReport } from "@/app/_publishing/pdf/render-report";
import type { Answer, Job } from "./jobs";

/** Renders reports one after the other, apart from the thread that answers requests. */
parentPort?.on("message", async ({ id, draft, fonts }: Job) => {
  try {
    const bytes = await renderReport(draft, fonts);
    answer({ id, bytes: new Uint8Array(bytes) });
  } catch (error) {
    answer({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function answer(message: Answer): void {
  parentPort?.postMessage(message, message.bytes ? [message.bytes.buffer as ArrayBuffer] : []); // made here, of its own buffer
}
