import { readFile, stat } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { extractRawText } from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { MOST_CHARACTERS, type TextAnswer, type TextJob } from "./text-job";

const job = workerData as TextJob; // whoever starts the worker gives it one

try {
  const { size } = await stat(job.path);
  if (size > job.largest) throw new Error(`more than ${job.largest} bytes`);
  const text = job.kind === "pdf" ? await wordsOfPdf() : (await extractRawText({ path: job.path })).value;
  answer({ text: text.slice(0, MOST_CHARACTERS) });
} catch (error) {
  answer({ failure: error instanceof Error ? error.message : String(error) });
}

async function wordsOfPdf(): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(job.path)));
  const { text } = await extractText(pdf, { mergePages: false });

  return text.join("\n\n");
}

function answer(message: TextAnswer): void {
  parentPort?.postMessage(message);
}
