import { parentPort } from "node:worker_threads";
import { renderReport } from "@/app/_publishing/pdf/render-report";
import type { RenderJob, RenderResult } from "./render-job";

/** Renders reports one after the other, apart from the thread that answers requests. */
parentPort?.on("message", async ({ id, draft, fonts }: RenderJob) => {
  try {
    const bytes = await renderReport(draft, fonts);
    postResult({ id, bytes: new Uint8Array(bytes) });
  } catch (error) {
    postResult({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function postResult(message: RenderResult): void {
  parentPort?.postMessage(message, message.bytes ? [message.bytes.buffer as ArrayBuffer] : []); // created here, with a buffer of its own
}
