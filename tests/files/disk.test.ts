import { randomUUID } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { FileDamaged, FileTooLarge } from "@/app/_domain/files/file-store";
import { diskStore } from "@/app/_platform/files/disk-store";
import { storeBytes } from "../support/store-bytes";

const directory = mkdtempSync(join(tmpdir(), "portal-disk-"));
const store = diskStore(directory);

async function* pieces(count: number, failing = false) {
  for (let index = 0; index < count; index++) yield Buffer.alloc(1_000, index);
  if (failing) throw new Error("The line broke.");
}

const storedFiles = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test("nothing is stored of a file that is too large or breaks off", async () => {
  await expect(store.upload(randomUUID(), pieces(11), 10_000)).rejects.toBeInstanceOf(FileTooLarge);
  await expect(store.upload(randomUUID(), pieces(5, true), 10_000)).rejects.toThrow("The line broke.");
  expect(storedFiles()).toEqual([]);
});

test("a file of exactly the limit is stored, and deleted on removal", async () => {
  const id = randomUUID();
  expect(await storeBytes(store, id, pieces(10), 10_000)).toMatchObject({ size: 10_000 });
  expect(storedFiles()).toHaveLength(1);
  await store.remove(id);
  expect(storedFiles()).toEqual([]);
});

test("an invalid id names no path", () => {
  expect(() => store.pathOf("../../etc/passwd")).toThrow(RangeError);
});

/** Returns the prototype of file handles, to observe their methods. */
async function fileHandlePrototype(): Promise<FileHandle> {
  const handle = await open("/dev/null", "r");
  await handle.close();

  return Object.getPrototypeOf(handle);
}

afterEach(() => vi.restoreAllMocks());

describe("a stored file", () => {
  test("is flushed in order: new folders in their parents, once; the file; its entry in its folder", async () => {
    const flushed: string[] = [];
    const prototype = await fileHandlePrototype();
    const { sync } = prototype;
    vi.spyOn(prototype, "sync").mockImplementation(function (this: FileHandle) {
      flushed.push(readlinkSync(`/proc/self/fd/${this.fd}`));
      return sync.call(this);
    });
    const root = join(mkdtempSync(join(tmpdir(), "portal-disk-")), "files");
    const fresh = diskStore(root);
    const [first, second] = ["aa", "aa"].map((start) => `${start}${randomUUID().slice(2)}`) as [string, string];
    await storeBytes(fresh, first, pieces(1), 10_000);
    const folder = join(root, "aa");
    expect(flushed.splice(0)).toEqual([root, dirname(root), `${fresh.pathOf(first)}.part`, folder]);
    await storeBytes(fresh, second, pieces(1), 10_000);
    expect(flushed.splice(0)).toEqual([`${fresh.pathOf(second)}.part`, folder]);
    // Another instance may have created the folder without flushing it yet.
    await storeBytes(diskStore(root), `aa${randomUUID().slice(2)}`, pieces(1), 10_000);
    expect(flushed[0]).toBe(root);
  });

  test("is for the portal's own user alone", async () => {
    const root = join(mkdtempSync(join(tmpdir(), "portal-disk-")), "files");
    const id = randomUUID();
    await storeBytes(diskStore(root), id, pieces(1), 10_000);
    const path = join(root, id.slice(0, 2), id);
    expect([root, dirname(path), path].map((each) => (statSync(each).mode & 0o777).toString(8))).toEqual([
      "700",
      "700",
      "600",
    ]);
  });
});

describe("requested bytes", () => {
  const read = async (id: string, facts: { size: number; sha256: string }) =>
    Buffer.from(await new Response(await store.open(id, facts)).arrayBuffer());

  test("are verified before they are first sent, and again only if the file has changed", async () => {
    const id = randomUUID();
    const facts = await storeBytes(store, id, pieces(10), 10_000);
    const prototype = await fileHandlePrototype();
    const reads = vi.spyOn(prototype, "read");
    expect(await read(id, facts)).toHaveLength(10_000);
    const once = reads.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    const examined = await Promise.all([1, 2, 3].map(() => store.verify(id, facts)));
    expect([examined, reads.mock.calls.length]).toEqual([["ok", "ok", "ok"], once]);

    // Changes one byte; the size and modification time are as before, the change time cannot be
    // reset.
    const { mtime } = statSync(store.pathOf(id));
    const bytes = await buffer(pieces(10));
    bytes[9_999] = 255;
    writeFileSync(store.pathOf(id), bytes);
    utimesSync(store.pathOf(id), mtime, mtime);
    await expect(store.open(id, facts)).rejects.toBeInstanceOf(FileDamaged);
    const twice = reads.mock.calls.length;
    expect(twice).toBeGreaterThan(once);
    expect(await store.verify(id, facts)).toBe("altered");
    expect(reads.mock.calls.length).toBe(twice);
  });

  test("that another instance found damaged are verified again, once, even if the file looks unchanged", async () => {
    const id = randomUUID();
    const facts = await storeBytes(store, id, pieces(1), 10_000);
    expect(await store.verify(id, facts)).toBe("ok");
    const prototype = await fileHandlePrototype();
    const reads = vi.spyOn(prototype, "read");
    expect(await store.verify(id, facts, true)).toBe("ok");
    expect(reads.mock.calls.length).toBeGreaterThan(0);
  });

  test("are refused if the file is cut, altered or missing, and sent once it is restored", async () => {
    const id = randomUUID();
    const facts = await storeBytes(store, id, pieces(10), 10_000);
    const path = store.pathOf(id);
    renameSync(path, `${path}.aside`);
    expect(await store.verify(id, facts)).toBe("missing");
    await expect(store.open(id, facts)).rejects.toMatchObject({ status: "missing" });
    for (const content of [Buffer.alloc(9_999), Buffer.alloc(10_000), Buffer.alloc(0)]) {
      writeFileSync(path, content);
      await expect(store.open(id, facts)).rejects.toMatchObject({ status: "altered" });
    }
    rmSync(path);
    renameSync(`${path}.aside`, path);
    expect(await read(id, facts)).toHaveLength(10_000);
  });

  test("are verified two files at a time", async () => {
    const ids = Array.from({ length: 12 }, () => randomUUID());
    const facts = await Promise.all(ids.map((id) => storeBytes(store, id, pieces(3), 10_000)));
    const prototype = await fileHandlePrototype();
    const { read: readOne } = prototype;
    let now = 0;
    let maximum = 0;
    vi.spyOn(prototype, "read").mockImplementation(async function (this: FileHandle, ...given: unknown[]) {
      maximum = Math.max(maximum, ++now);
      try {
        return await (readOne as (...all: unknown[]) => Promise<never>).apply(this, given);
      } finally {
        now--;
      }
    });
    expect(new Set(await Promise.all(ids.map((id, index) => store.verify(id, facts[index]!))))).toEqual(
      new Set(["ok"]),
    ); // one each
    expect(maximum).toBe(2);
  });
});
