import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openPath } from "@/app/_platform/files/opened-file";
import { unfitIfUnreadable } from "@/app/_platform/files/read-content";
import { IsolatedReader, READER_LIMITS } from "@/app/_platform/files/reader/isolated-reader";
import { ReadFailed } from "@/app/_platform/files/reader/read-failed";
import { docx, pdf } from "../legislation/sample-files";
import { pdfDrawing, tripleFlatePdf, writeDirectoryBomb } from "./hostile-files";

const MEGABYTE = 1_048_576;
const directory = mkdtempSync(join(tmpdir(), "portal-reader-"));
const at = (name: string) => join(directory, name);
const opening = (name: string) => () => openPath(at(name));
const words = (name: string) => [{ task: "text", mediaType: "application/pdf" }, opening(name)] as const;
const inspect = (name: string) => [{ task: "inspect" }, opening(name)] as const;
const text = (what: string) => `BT /F 9 Tf ${what} ET`;

beforeAll(async () => {
  writeFileSync(at("law.pdf"), pdfDrawing(Buffer.from(text("(Asset recovery) Tj"))));
  writeFileSync(at("act.docx"), docx());
  writeFileSync(at("minimal.pdf"), pdf());
  writeFileSync(at("triple.pdf"), await tripleFlatePdf());
  writeFileSync(at("endless.pdf"), pdfDrawing(Buffer.from(text("(x) Tj ".repeat(3_000_000)))));
  await writeDirectoryBomb(at("directory.docx"));
});

const readers: IsolatedReader[] = [];
function reader(limits: Partial<typeof READER_LIMITS> = {}): IsolatedReader {
  const made = new IsolatedReader({ ...READER_LIMITS, idleMilliseconds: 500, ...limits });
  readers.push(made);

  return made;
}

afterEach(async () => {
  // Each ends its process by itself.
  for (const each of readers.splice(0)) await vi.waitFor(() => expect(each.pid).toBeUndefined(), 5_000);
});

/** Measures the peak memory of the reader and of this process, in megabytes. */
async function memoryDuring(one: IsolatedReader, reading: Promise<unknown>) {
  const before = process.memoryUsage.rss();
  const peak = { reader: 0, own: 0 };
  const watch = setInterval(() => {
    const statm = existsSync(`/proc/${one.pid}/statm`) ? readFileSync(`/proc/${one.pid}/statm`, "utf8") : "";
    peak.reader = Math.max(peak.reader, (Number(statm.split(" ")[1] ?? 0) * 4_096) / MEGABYTE);
    peak.own = Math.max(peak.own, (process.memoryUsage.rss() - before) / MEGABYTE);
  }, 10);
  await reading.catch(() => {});
  clearInterval(watch);

  return peak;
}

describe("a file is read in a process of its own", () => {
  test("that reads one file after the other", async () => {
    const one = reader();
    expect(await one.read(...inspect("act.docx"))).toMatchObject({
      mediaType: expect.stringContaining("wordprocessing"),
    });
    const { pid } = one;
    expect(await one.read(...inspect("minimal.pdf"))).toEqual({ mediaType: "application/pdf" });
    expect(await one.read({ task: "recognize" }, opening("minimal.pdf"))).toMatchObject({ format: "pdf" });
    expect(await one.read(...words("law.pdf"))).toContain("Asset recovery");
    expect(one.pid).toBe(pid);
    expect(pid).not.toBe(process.pid);
  });

  test("without the settings of the portal", async () => {
    vi.stubEnv("AUTH_SECRET", "a secret of the portal");
    const one = reader();
    await one.read(...inspect("act.docx"));
    if (existsSync("/proc")) expect(readFileSync(`/proc/${one.pid}/environ`, "utf8")).not.toContain("secret");
    vi.unstubAllEnvs();
  });

  test("that is killed if a PDF of 570 bytes unpacks to half a gigabyte; the next file is read", async () => {
    const one = reader();
    const reading = one.read(...words("triple.pdf"));
    const peak = await memoryDuring(one, reading);
    await expect(reading).rejects.toMatchObject({ reason: "memory" });
    expect(peak.reader).toBeLessThan(450);
    expect(peak.own).toBeLessThan(40);
    expect(await one.read(...words("law.pdf"))).toContain("Asset recovery");
  });

  test("that stays small over a central directory of 294 MB", async () => {
    const one = reader();
    const reading = one.read(...inspect("directory.docx"));
    const peak = await memoryDuring(one, reading);
    expect(await reading).toEqual({ unfit: "fileBomb" });
    expect(peak.reader).toBeLessThan(200);
    expect(peak.own).toBeLessThan(40);
  });

  test("that is killed if a file takes too long; the next file is read", async () => {
    const one = reader({ milliseconds: 1_000, memory: 2_000 * MEGABYTE });
    await expect(one.read(...words("endless.pdf"))).rejects.toMatchObject({ reason: "time" });
    expect(await one.read(...words("law.pdf"))).toContain("Asset recovery");
  });

  test("that serves 200 files at once, and whose memory is released", async () => {
    const one = reader();
    const pids = new Set<number | undefined>();
    const all = Promise.all(
      Array.from({ length: 200 }, () => one.read(...words("law.pdf")).then(() => pids.add(one.pid))),
    );
    const peak = await memoryDuring(one, all);
    await all;
    expect(pids.size).toBe(1);
    expect(peak.reader).toBeLessThan(320);
    await vi.waitFor(() => expect(one.pid).toBeUndefined(), 5_000);
    const [pid] = pids;
    if (existsSync("/proc")) await vi.waitFor(() => expect(existsSync(`/proc/${pid}/statm`)).toBe(false), 5_000);
  });

  test("that is replaced after a number of files", async () => {
    const one = reader({ files: 2 });
    const pids = [];
    for (let count = 0; count < 4; count++) {
      const reading = one.read(...inspect("act.docx"));
      await vi.waitFor(() => expect(one.pid).toBeDefined());
      pids.push(one.pid);
      await reading;
    }
    expect(new Set(pids).size).toBe(2);
  });

  test("with a limited queue", async () => {
    const one = reader({ waiting: 2 });
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => one.read(...inspect("act.docx"))));
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(all[3]).toMatchObject({ reason: { reason: "busy" } });
  });

  test("that may fail to start: the file is not refused for good and can be sent again", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const { execPath } = process;
    const one = reader();
    process.execPath = at("no-such-program");
    const refused = await unfitIfUnreadable(one.read(...inspect("act.docx")));
    process.execPath = execPath;
    expect(refused).toEqual({ unfit: "fileNotChecked" });
    expect(await unfitIfUnreadable(one.read(...inspect("act.docx")))).toHaveProperty("mediaType");
    printed.mockRestore();
  });

  test("that ends with the portal, even while it reads", async () => {
    const portal = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "--eval",
        `const { IsolatedReader, READER_LIMITS } = await import("./app/_platform/files/reader/isolated-reader.ts");
        const one = new IsolatedReader({ ...READER_LIMITS, memory: 4e9, milliseconds: 600_000 });
        const { openPath } = await import("./app/_platform/files/opened-file.ts");
        const job = { task: "text", mediaType: "application/pdf" };
        one.read(job, () => openPath(${JSON.stringify(at("endless.pdf"))}));
        setInterval(() => console.log(one.pid), 1_500);`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const pid = Number(await new Promise<Buffer>((printed) => portal.stdout.once("data", printed)));
    const runs = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(runs()).toBe(true);
    portal.kill("SIGKILL");
    await vi.waitFor(() => expect(runs()).toBe(false), 10_000);
  });
});

test.each([
  ["memory", "fileTooMuchToRead"],
  ["time", "fileTooLongToRead"],
  ["crash", "fileUnreadable"],
  ["failed", "fileUnreadable"],
  ["busy", "fileNotChecked"],
] as const)("a file that is not read at intake (%s) is refused: %s", async (why, unfit) => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await unfitIfUnreadable(Promise.reject(new ReadFailed(why, "why")))).toEqual({ unfit });
  printed.mockRestore();
});
