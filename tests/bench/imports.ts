import { readFileSync } from "node:fs";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { IsolatedReader, READER_LIMITS } from "@/app/_platform/files/reader/isolated-reader";
import { openedBytes } from "../support/opened-file";
import { inEachFormat, longAgenda } from "./long-agenda";
import type { Row } from "./rows";

const PAGES = [60, 300];
const TIMES = 3;

/**
 * Measures seconds to read an agenda and to understand it, by format, as it grows, and the memory of
 * the process that reads it.
 */
export async function benchImports(): Promise<Row[]> {
  const rows: Row[] = [];
  const first = new Map<string, { seconds: number; megabytes: number }>();
  for (const pages of PAGES)
    for (const [format, bytes] of Object.entries(await inEachFormat(longAgenda(pages)))) {
      const measured = await measure(bytes);
      const base = first.get(format) ?? measured;
      first.set(format, base);
      const name = `import of ${format}, ${pages} pages`;
      const against = `${PAGES[0]} pages`;
      rows.push({
        name,
        value: measured.seconds,
        unit: "s",
        against,
        ratio: measured.seconds / base.seconds,
        target: "≤ 6",
      });
      rows.push({
        name: `${name}, memory`,
        value: measured.megabytes,
        unit: "MB",
        against: "limit of the reader",
        ratio: (measured.megabytes * 1_048_576) / READER_LIMITS.memory,
        target: "< 1",
      });
    }

  return rows;
}

/** Returns the median seconds, and the most memory that a process of its own has used. */
async function measure(bytes: Uint8Array): Promise<{ seconds: number; megabytes: number }> {
  // A slow machine is to show its figures, not to fail.
  const reader = new IsolatedReader({ ...READER_LIMITS, milliseconds: 120_000, idleMilliseconds: 1_000 });
  const seconds: number[] = [];
  let megabytes = 0;
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const reading = reader.read({ task: "source" }, async () => openedBytes(bytes));
    const watch = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes(reader.pid))), 20);
    const result = await reading;
    clearInterval(watch);
    if ("unfit" in result) throw new Error(`The agenda is not read: ${result.unfit}`);
    readAgendaDocument(result.document);
    seconds.push((performance.now() - start) / 1_000);
  }

  return { seconds: seconds.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0, megabytes };
}

function residentMegabytes(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4_096) / 1_048_576;
  } catch {
    return 0; // a process that has ended, or a system without /proc
  }
}
