import type { ChildProcess } from "node:child_process";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import type { PortalMessage, ReaderJob, ReaderMessage } from "./reader-job";

/** Bytes that a reader gets at once. */
const MAX_REQUEST_BYTES = 1_048_576;

type JobMessage = Extract<ReaderMessage, { kind: "found" | "failed" }>;

/**
 * Sends a job, and the bytes of its file that the process requests.
 *
 * @returns undefined where the process ends before it answers.
 */
export function sendJob(child: ChildProcess, job: ReaderJob, file: RandomAccessFile): Promise<JobMessage | undefined> {
  return new Promise((resolve) => {
    const finish = (answer?: JobMessage) => {
      child.off("message", receive);
      child.off("exit", ended);
      resolve(answer);
    };
    const send = (message: PortalMessage) => child.send(message, (error) => error && finish());
    const receive = async (message: ReaderMessage) => {
      if (message.kind === "found" || message.kind === "failed") finish(message);
      if (message.kind === "read") send(await requestedBytes(file, message));
    };
    const ended = () => finish();
    child.on("message", receive);
    child.on("exit", ended);
    send({ kind: "job", job, size: file.size });
  });
}

/** Reads what a reader requests, which a hostile file may determine: at most so much at a time. */
async function requestedBytes(
  file: RandomAccessFile,
  { request, position, length }: Extract<ReaderMessage, { kind: "read" }>,
): Promise<PortalMessage> {
  try {
    return { kind: "bytes", request, bytes: await file.read(position, Math.min(length, MAX_REQUEST_BYTES)) };
  } catch (error) {
    return { kind: "unread", request, failure: error instanceof Error ? error.message : String(error) };
  }
}
