import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { diskStore } from "@/app/_platform/files/disk-store";
import { fileResponse, parseRange, type StoredFile } from "@/app/_platform/files/file-response";
import { piecesOf, storeBytes } from "../support/store-bytes";

const store = diskStore(mkdtempSync(join(tmpdir(), "portal-download-")));
const content = Buffer.from("0123456789".repeat(1_000));
const file: StoredFile = {
  id: "0b8f6d6e-2f53-4a38-9a58-8f5d1a4c1b11",
  name: "قانون.pdf",
  mediaType: "application/pdf",
  size: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
};

beforeAll(async () => {
  await storeBytes(store, file.id, piecesOf(content));
});

const download = (headers: Record<string, string> = {}, method = "GET") =>
  fileResponse(new Request("http://portal.test/", { headers, method }), file, store);

describe("a download", () => {
  test("has the whole file with its checksum, always as an attachment", async () => {
    const response = await download();
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "cache-control": "private, no-store, no-transform",
      "content-disposition": "attachment; filename=\"_____.pdf\"; filename*=UTF-8''%D9%82%D8%A7%D9%86%D9%88%D9%86.pdf",
      "content-length": "10000",
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "application/pdf",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${file.sha256}"`,
      "repr-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
      "x-content-type-options": "nosniff",
    });
  });

  test.each([
    ["bytes=0-9", 206, "bytes 0-9/10000", "0123456789"],
    ["bytes=9995-", 206, "bytes 9995-9999/10000", "56789"],
    ["bytes=-3", 206, "bytes 9997-9999/10000", "789"],
    ["bytes=9998-20000", 206, "bytes 9998-9999/10000", "89"],
    ["bytes=9998-99999999999999999999", 206, "bytes 9998-9999/10000", "89"],
    ["BYTES= ,0-1", 206, "bytes 0-1/10000", "01"],
  ])("resumes in the middle: %s", async (range, status, contentRange, text) => {
    const response = await download({ range });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(await response.text()).toBe(text);
  });

  test("is whole if its end is requested with more bytes than it has", async () => {
    const response = await download({ range: "bytes=-20000" });
    expect([response.status, response.headers.get("content-range")]).toEqual([206, "bytes 0-9999/10000"]);
  });

  test("beyond its end is refused with its size", async () => {
    for (const range of ["bytes=10000-", "bytes=-0"]) {
      const response = await download({ range });
      expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */10000"]);
    }
  });

  test("is whole if the range is invalid", async () => {
    for (const range of [
      "bytes=5-2",
      "bytes=0-1,5-6",
      "lines=1-2",
      "bytes=-",
      "bytes=a-b",
      "bytes=0-1,x",
      "bytes",
      "bytes=,",
    ])
      expect((await download({ range })).status).toBe(200);
    expect((await download({ range: "bytes=0-9", "if-range": '"other"' })).status).toBe(200);
    expect((await download({ range: "bytes=0-9", "if-range": `"${file.sha256}"` })).status).toBe(206);
  });

  test("is not sent again to a client that has it", async () => {
    expect((await download({ "if-none-match": `W/"x", "${file.sha256}"` })).status).toBe(304);
    for (const known of [`W/"${file.sha256}"`, "*"])
      expect((await download({ "if-none-match": known })).status).toBe(304);
    for (const other of ['"x"', file.sha256, `"${file.sha256}-zstd"`])
      expect((await download({ "if-none-match": other })).status).toBe(200);
  });

  test("can be requested for its headers alone", async () => {
    const response = await download({}, "HEAD");
    expect([response.headers.get("content-length"), await response.text()]).toEqual(["10000", ""]);
  });

  test("of an empty file has no range", () => {
    expect(parseRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(parseRange("bytes=-0", 0)).toBe("unsatisfiable");
    // Its last five bytes are all that it has (RFC 9110, section 14.1.2).
    expect(parseRange("bytes=-5", 0)).toBeUndefined();
  });

  test("of a public file may be cached and revalidated; a text is declared as UTF-8", async () => {
    const text = { ...file, name: "CTOC_COP_WG.2_2023_1-E.txt", mediaType: "text/plain" };
    const response = await fileResponse(new Request("http://portal.test/"), text, store, "public");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate, no-transform",
      "content-disposition": 'attachment; filename="CTOC_COP_WG.2_2023_1-E.txt"',
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
  });
});
