import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { type FileStore, FileTooLarge } from "@/app/_domain/files/file-store";
import { diskStore } from "@/app/_platform/files/disk-store";
import { memoryStore } from "../support/memory-store";
import { piecesOf, storeBytes } from "../support/store-bytes";

interface TestedStore {
  store: FileStore;
  /** replaces the bytes of a file, or deletes them */
  damage: (id: string, content: string | undefined) => void;
}

function onDisk(): TestedStore {
  const store = diskStore(mkdtempSync(join(tmpdir(), "portal-store-")));
  const damage = (id: string, content: string | undefined) =>
    content === undefined ? rmSync(store.pathOf(id)) : writeFileSync(store.pathOf(id), content);

  return { store, damage };
}

function inMemory(): TestedStore {
  const store = memoryStore();
  const damage = (id: string, content: string | undefined) => {
    const object = store.objects.get(id);
    if (object && content !== undefined) object.bytes = Buffer.from(content);
    else store.objects.delete(id);
  };

  return { store, damage };
}

const CONTENT = "0123456789".repeat(1_000);
const FACTS = { size: CONTENT.length, sha256: createHash("sha256").update(CONTENT).digest("hex") };
const bytes = () => piecesOf(Buffer.from(CONTENT));

async function* breakingOff() {
  yield* bytes();
  throw new Error("The line broke.");
}

async function listed(store: FileStore) {
  const entries = [];
  for await (const { id, partial, size } of store.list()) entries.push({ id, partial, size });

  return entries;
}

describe.each([
  ["on disk", onDisk],
  ["in memory", inMemory],
])("a file store %s", (_where, create) => {
  test("has a file once its upload is committed, and not before", async () => {
    const { store } = create();
    const id = randomUUID();
    const upload = await store.upload(id, bytes(), 10_000);
    expect(upload).toMatchObject(FACTS);
    expect(await store.sizeOf(id)).toBeUndefined();
    expect(await store.verify(id, FACTS)).toBe("missing");
    await expect(store.open(id, FACTS)).rejects.toMatchObject({ status: "missing" });
    expect(await listed(store)).toEqual([{ id, partial: true, size: 10_000 }]);
    await upload.commit();
    expect(await store.sizeOf(id)).toBe(10_000);
    expect(await text(await store.open(id, FACTS))).toBe(CONTENT);
    expect(await listed(store)).toEqual([{ id, partial: false, size: 10_000 }]);
    await upload.discard();
    expect(await store.verify(id, FACTS)).toBe("ok");
  });

  test("has nothing of an upload that is discarded, too large or broken off", async () => {
    const { store } = create();
    await (await store.upload(randomUUID(), bytes(), 10_000)).discard();
    await expect(store.upload(randomUUID(), bytes(), 9_999)).rejects.toBeInstanceOf(FileTooLarge);
    await expect(store.upload(randomUUID(), breakingOff(), 10_000)).rejects.toThrow("The line broke.");
    expect(await listed(store)).toEqual([]);
  });

  test("opens an upload and a file for inspection, at any place", async () => {
    const { store } = create();
    const id = randomUUID();
    const upload = await store.upload(id, bytes(), 10_000);
    for (const step of ["upload", "file"]) {
      const file = await store.openForInspection(id);
      const read = async (position: number, length: number) =>
        Buffer.from(await file.read(position, length)).toString();
      expect([step, file.size, await read(0, 3), await read(9_998, 10), await read(10_000, 1)]).toEqual([
        step,
        10_000,
        "012",
        "89",
        "",
      ]);
      await file.close();
      if (step === "upload") await upload.commit();
    }
    await expect(store.openForInspection(randomUUID())).rejects.toMatchObject({ status: "missing" });
  });

  test("sends a range of a file, its ends included", async () => {
    const { store } = create();
    const id = randomUUID();
    await storeBytes(store, id, bytes());
    expect(await text(await store.open(id, FACTS, { start: 9, end: 11 }))).toBe("901");
    expect(await text(await store.open(id, FACTS, { start: 9_999, end: 9_999 }))).toBe("9");
  });

  test("refuses a damaged file until other bytes replace it", async () => {
    const { store, damage } = create();
    for (const [content, status] of [
      ["another", "altered"],
      [undefined, "missing"],
    ] as const) {
      const [id, resent] = [randomUUID(), randomUUID()];
      await storeBytes(store, id, bytes());
      expect(await store.verify(id, FACTS)).toBe("ok");
      damage(id, content);
      expect([await store.verify(id, FACTS, true), await store.verifyUncached(id, FACTS)]).toEqual([status, status]);
      await expect(store.open(id, FACTS)).rejects.toMatchObject({ status });
      await storeBytes(store, resent, bytes());
      await store.replace(id, resent);
      expect([await store.verify(id, FACTS), await store.sizeOf(resent)]).toEqual(["ok", undefined]);
    }
  });

  test("removes a file or an unfinished upload, each only as what it is", async () => {
    const { store } = create();
    const [file, upload] = [randomUUID(), randomUUID()];
    await storeBytes(store, file, bytes());
    await store.upload(upload, bytes(), 10_000);
    expect([await store.remove(file, { partial: true }), await store.remove(upload)]).toEqual([false, false]);
    expect([await store.remove(file), await store.remove(upload, { partial: true })]).toEqual([true, true]);
    expect([await store.remove(file), await listed(store)]).toEqual([false, []]);
  });

  test("has space for bytes while there is any, and can be written to", async () => {
    const { store } = create();
    await store.checkWritable();
    expect(await store.hasSpaceFor(1)).toBe(true);
  });
});
