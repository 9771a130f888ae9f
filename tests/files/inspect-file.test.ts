import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectFile } from "@/app/_domain/documents/inspection/inspect-file";
import { compoundFile, docx, JPEG, PNG, pdf, TIFF, zip } from "../legislation/sample-files";

const directory = mkdtempSync(join(tmpdir(), "portal-inspect-"));
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function inspect(content: Buffer | string) {
  const path = join(directory, "file");
  writeFileSync(path, content);

  return inspectFile(path);
}

describe("a file is what its content says", () => {
  test.each([
    ["a PDF", pdf(), "application/pdf"],
    ["a PDF with a few bytes before it", Buffer.concat([Buffer.from("\ufeff\n"), pdf()]), "application/pdf"],
    ["a Word document", docx(), WORD],
    ["a PNG", PNG, "image/png"],
    ["a JPEG", JPEG, "image/jpeg"],
    ["a TIFF", TIFF, "image/tiff"],
  ])("%s is taken for what it is", async (_what, content, mediaType) => {
    expect(await inspect(content)).toEqual({ mediaType });
  });

  test.each([
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)])],
    ["a web page", "<!doctype html><script>alert(1)</script>"],
    ["a drawing with script", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ["a PHP script", "<?php echo 1;"],
    ["plain text", "Article 1. Everyone"],
    ["a web page that turns into a PDF", Buffer.concat([Buffer.from("<html><script>1</script>"), pdf()])],
    ["a PDF that is an archive from its end", Buffer.concat([pdf(), zip([{ name: "a", content: "b" }])])],
    ["an archive that is no document", zip([{ name: "a.txt", content: "b" }])],
    ["an archive that breaks off", docx().subarray(0, 60)],
    ["an old Word document", compoundFile("WordDocument")],
    ["a compound file that breaks off", compoundFile("WordDocument").subarray(0, 40)],
    ["an archive with a path that climbs", docx({ name: "../../etc/passwd", content: "x" })],
  ])("%s is refused", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileWrongType" });
  });

  test("an empty file is said to be empty", async () => {
    expect(await inspect("")).toEqual({ unfit: "fileEmpty" });
  });

  test.each([
    ["a PDF", pdf("Law", "/Encrypt 2 0 R")],
    ["a PDF with the dictionary in its trailer", pdf("Law", "/Encrypt<</Filter/Standard>>")],
    ["a Word document in its container", compoundFile("EncryptedPackage")],
    ["a Word document with encrypted parts", docx({ name: "word/styles.xml", content: "x", encrypted: true })],
  ])("%s under a password is said to be protected", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileProtected" });
  });

  test("a Word document with macros is refused as such", async () => {
    expect(await inspect(docx({ name: "word/vbaProject.bin", content: "x" }))).toEqual({ unfit: "fileMacros" });
  });

  test("what would unpack to far too much is refused without unpacking it", async () => {
    const dense = docx({ name: "word/media/a.bin", content: Buffer.alloc(3_000_000) });
    const many = docx(...Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}`, content: "" })));
    const overlapping = docx({ name: "word/a.xml", content: "a".repeat(50) });
    const second = overlapping.indexOf("PK\x01\x02", overlapping.indexOf("PK\x01\x02") + 4);
    overlapping.writeUInt32LE(0, second + 42); // lies over the first entry
    for (const content of [dense, many, overlapping]) expect(await inspect(content)).toEqual({ unfit: "fileBomb" });
  });
});
