import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileTooLarge } from "@/app/_domain/context";
import { diskStore } from "@/app/_platform/files/disk";

const directory = mkdtempSync(join(tmpdir(), "portal-disk-"));
const store = diskStore(directory);

async function* pieces(count: number, failing = false) {
  for (let index = 0; index < count; index++) yield Buffer.alloc(1_000, index);
  if (failing) throw new Error("The line broke.");
}

const kept = () => readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test("nothing is kept of a file that is too large or breaks off", async () => {
  await expect(store.put(randomUUID(), pieces(11), 10_000)).rejects.toBeInstanceOf(FileTooLarge);
  await expect(store.put(randomUUID(), pieces(5, true), 10_000)).rejects.toThrow("The line broke.");
  expect(kept()).toEqual([]);
});

test("a file of exactly the limit is kept, and gone once it is removed", async () => {
  const id = randomUUID();
  expect(await store.put(id, pieces(10), 10_000)).toMatchObject({ size: 10_000 });
  expect(kept()).toHaveLength(1);
  await store.remove(id);
  expect(kept()).toEqual([]);
});

test("an id that is none reaches no path", () => {
  expect(() => store.pathOf("../../etc/passwd")).toThrow(RangeError);
});
