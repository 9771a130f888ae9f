import { open } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { fileStore } from "./store";
import { MOST_CHARACTERS, type TextAnswer, type TextJob } from "./text-job";
import { wordsOfPage } from "./words-of-page";

/** A file that takes longer is given up. */
const LIMIT_MS = 10_000;

/** What the worker may take for itself. */
const LIMIT_MB = 256;

/** Bytes of a file that is still read for its words; of plain text and pages the beginning alone. */
const LARGEST = 64 * 1_048_576;
const LARGEST_TEXT = 8 * 1_048_576;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The words of a stored file; nothing where it has none that can be read, or reading them takes too much. */
export function readText(fileId: string, mediaType: string): Promise<string | undefined> {
  return wordsOfFile(fileStore().pathOf(fileId), mediaType);
}

/** The words of a file, by what it is. It never fails: a document is issued whether or not its words can be found. */
export async function wordsOfFile(path: string, mediaType: string, limitMs = LIMIT_MS): Promise<string | undefined> {
  try {
    if (mediaType === "text/plain") return storable(await beginningOf(path));
    if (mediaType === "text/html" || mediaType === "application/xml")
      return storable(wordsOfPage(await beginningOf(path)));
    if (mediaType === "application/pdf" || mediaType === WORD)
      return storable(await inWorker({ path, kind: mediaType === WORD ? "docx" : "pdf", largest: LARGEST }, limitMs));
  } catch (error) {
    console.error(`The words of ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }

  return undefined;
}

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, LARGEST_TEXT)), 0, null, 0);

    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** As much as is searched, and nothing that no database keeps. */
function storable(text: string): string {
  return text.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll("\0", "");
}

let turn: Promise<unknown> = Promise.resolve();

/** One file after the other, each in a worker of its own: what a broken file does to it ends with it. */
function inWorker(job: TextJob, limitMs: number): Promise<string> {
  const mine = turn.then(() => ask(job, limitMs));
  turn = mine.catch(() => {}); // told to whoever asked

  return mine;
}

async function ask(job: TextJob, limitMs: number): Promise<string> {
  // Run from its source, so no bundler is to follow the path.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "app", "_platform", "files", "text-worker.ts");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: ["--import", "tsx"],
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((done, failed) => {
      timer = setTimeout(() => failed(new Error(`not read within ${limitMs} ms`)), limitMs);
      worker.on("message", (answer: TextAnswer) =>
        answer.text === undefined ? failed(new Error(answer.failure)) : done(answer.text),
      );
      worker.on("error", failed);
      worker.on("exit", () => failed(new Error("the reader stopped")));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
