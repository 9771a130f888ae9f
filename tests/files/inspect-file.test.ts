import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectFile } from "@/app/_domain/documents/inspection/inspect-file";
import { openPath } from "@/app/_platform/files/opened-file";
import { compoundFile, docx, JPEG, PNG, pdf, TIFF, zip } from "../legislation/sample-files";
import { openedBytes } from "../support/opened-file";
import { pdfProtectedFarFromItsEnd, writeDirectoryBomb } from "./hostile-files";
import { OFFICE, wordDocument } from "./word-documents";

const directory = mkdtempSync(join(tmpdir(), "portal-inspect-"));
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function inspect(content: Buffer | string) {
  return inspectFile(openedBytes(Buffer.from(content)));
}

describe("a file is identified by its content", () => {
  test.each([
    ["a PDF", pdf(), "application/pdf"],
    ["a Word document", docx(), WORD],
    ["a PNG", PNG, "image/png"],
    ["a JPEG", JPEG, "image/jpeg"],
    ["a TIFF", TIFF, "image/tiff"],
  ])("%s is recognized", async (_what, content, mediaType) => {
    expect(await inspect(content)).toEqual({ mediaType });
  });

  test.each([
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)])],
    ["a program that turns into a PDF", Buffer.concat([Buffer.from("MZ\x90\0"), pdf()])],
    ["a program of Linux that turns into a PDF", Buffer.concat([Buffer.from("\x7fELF\x02\x01"), pdf()])],
    ["a script that turns into a PDF", Buffer.concat([Buffer.from("@echo off & calc\r\nrem "), pdf()])],
    ["a shell script", "#!/bin/sh\nrm -rf /\n"],
    ["a web page", "<!doctype html><script>alert(1)</script>"],
    ["a drawing with script", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ["a PHP script", "<?php echo 1;"],
    ["plain text", "Article 1. Everyone"],
    ["a web page that turns into a PDF", Buffer.concat([Buffer.from("<html><script>1</script>"), pdf()])],
    ["a PDF that turns into a web page", Buffer.from(`%PDF-1.4\n<script>1</script>${pdf().toString("latin1", 9)}`)],
    ["a PDF that is an archive from its end", Buffer.concat([pdf(), zip([{ name: "a", content: "b" }])])],
    ["an archive that is no document", zip([{ name: "a.txt", content: "b" }])],
    ["an archive that breaks off", docx().subarray(0, 60)],
    ["an old Word document", compoundFile("WordDocument")],
    ["a compound file that breaks off", compoundFile("WordDocument").subarray(0, 40)],
    ["an archive with a path that climbs", docx({ name: "../../etc/passwd", content: "x" })],
  ])("%s is refused", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileWrongType" });
  });

  test("a PDF starts with its first byte; blanks before it are refused with a reason of their own", async () => {
    for (const blanks of ["\ufeff", "\r\n\r\n", "\ufeff \0\n"])
      expect(await inspect(Buffer.concat([Buffer.from(blanks), pdf()]))).toEqual({ unfit: "fileBeforePdf" });
  });

  test("an empty file is reported as empty", async () => {
    expect(await inspect("")).toEqual({ unfit: "fileEmpty" });
  });

  test.each([
    ["a PDF", pdf("Law", "/Encrypt 2 0 R")],
    ["a PDF that writes its names by numbers", pdf("Law", "/Encr#79pt 2 0 R")],
    ["a PDF with a name all in numbers", pdf("Law", "/#45#6e#63#72#79#70#74<</Filter/Standard>>")],
    ["a PDF with its trailer far from its end", pdfProtectedFarFromItsEnd("table")],
    ["a PDF with its trailer in a stream", pdfProtectedFarFromItsEnd("stream", "/Encr#79pt")],
    ["a PDF with the dictionary in its trailer", pdf("Law", "/Encrypt<</Filter/Standard>>")],
    ["a Word document in its container", compoundFile("EncryptedPackage")],
    ["a Word document with encrypted parts", docx({ name: "word/styles.xml", content: "x", encrypted: true })],
  ])("%s under a password is reported as protected", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileProtected" });
  });

  test.each([
    ["with macros", docx({ name: "word/vbaProject.bin", content: "x" })],
    [
      "with macros under another name",
      wordDocument({ overrides: [["/word/a.xml", "application/vnd.ms-office.vbaProject"]] }),
    ],
    [
      "that is one with macros by its main part",
      wordDocument({ main: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
    ],
    [
      "that is a template with macros",
      wordDocument({ main: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml" }),
    ],
    [
      "with macros by its relationships",
      wordDocument({
        relations: [["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "styles2.xml"]],
      }),
    ],
    [
      "with macros by the ending of a part",
      wordDocument({ defaults: [["dat", "application/vnd.ms-office.vbaProject"]], parts: ["word/a.dat"] }),
    ],
    [
      "with macros in a part that is written in other letters",
      wordDocument({ encoding: "utf16le", overrides: [["/word/a.xml", "APPLICATION/vnd.ms-office.vbaProject"]] }),
    ],
    [
      "with macros written by entities",
      wordDocument({ overrides: [["/word/a.xml", "application/vnd.ms-office.vba&#80;roject"]] }),
    ],
    [
      "with a workbook that has macros",
      wordDocument({ overrides: [["/word/embeddings/a.bin", "application/vnd.ms-excel.sheet.macroEnabled.12"]] }),
    ],
  ])("a Word document %s is refused for its macros", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileMacros" });
  });

  test.each([
    [
      "an ActiveX control",
      wordDocument({ overrides: [["/word/activeX1.xml", "application/vnd.ms-office.activeX+xml"]] }),
    ],
    ["an OLE object", wordDocument({ relations: [[`${OFFICE}/oleObject`, "embeddings/oleObject1.bin"]] })],
    [
      "an OLE object elsewhere",
      wordDocument({ relations: [[`${OFFICE}/oleObject`, "mhtml:https://evil.example/x!x-usc:", "External"]] }),
    ],
    ["a part in another format", wordDocument({ relations: [[`${OFFICE}/aFChunk`, "chunk.rtf"]] })],
  ])("a Word document with %s is refused for active content", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileActiveContent" });
  });

  test.each([
    "https://evil.example/a.dotm",
    "file://server/share/a.dotm",
    "file:///\\\\server\\share\\a.dotm",
    "\\\\server\\share\\a.dotm",
    "%5C%5Cserver%5Cshare%5Ca.dotm",
  ])("a Word document with its template at %s is refused", async (target) => {
    const content = wordDocument({ relations: [[`${OFFICE}/attachedTemplate`, target, "External"]] });
    expect(await inspect(content)).toEqual({ unfit: "fileRemoteTemplate" });
  });

  test.each([
    [
      "a template on its writer's disk",
      wordDocument({ relations: [[`${OFFICE}/attachedTemplate`, "file:///C:\\Users\\a\\Normal.dotm", "External"]] }),
    ],
    [
      "links to other places",
      wordDocument({ relations: [[`${OFFICE}/hyperlink`, "https://www.un.org/", "External"]] }),
    ],
    ["a chart", wordDocument({ relations: [[`${OFFICE}/package`, "embeddings/a.xlsx"]] })],
    [
      "a type for parts that it has not",
      wordDocument({ defaults: [["bin", "application/vnd.openxmlformats-officedocument.oleObject"]] }),
    ],
    ["its main part under another name", wordDocument({ mainPart: "word/document2.xml" })],
  ])("a Word document with %s is recognized", async (_what, content) => {
    expect(await inspect(content)).toEqual({ mediaType: WORD });
  });

  test.each([
    ["is described twice", docx({ name: "[content_types].xml", content: "<Types/>" })],
    ["is described with a document type", wordDocument({ doctype: '<!DOCTYPE Types [<!ENTITY a "b">]>' })],
    ["is described in no XML", wordDocument({ doctype: "<Types" })],
    [
      "is a workbook",
      wordDocument({ main: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" }),
    ],
  ])("an archive that %s is no Word document", async (_what, content) => {
    expect(await inspect(content)).toEqual({ unfit: "fileWrongType" });
  });

  test("a central directory of 294 MB is refused by its stated size, or after 2 MB if it states another", async () => {
    const path = join(directory, "directory-bomb.docx");
    for (const declared of [undefined, 1_000]) {
      await writeDirectoryBomb(path, declared);
      const before = process.memoryUsage.rss();
      const file = await openPath(path);
      expect(await inspectFile(file)).toEqual({ unfit: "fileBomb" });
      expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1_048_576);
      await file.close();
    }
  });

  test("an archive with too large contents is refused without unpacking", async () => {
    const dense = docx({ name: "word/media/a.bin", content: Buffer.alloc(3_000_000) });
    const many = docx(...Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}`, content: "" })));
    const overlapping = docx({ name: "word/a.xml", content: "a".repeat(50) });
    const second = overlapping.indexOf("PK\x01\x02", overlapping.indexOf("PK\x01\x02") + 4);
    overlapping.writeUInt32LE(0, second + 42); // lies over the first entry
    for (const content of [dense, many, overlapping]) expect(await inspect(content)).toEqual({ unfit: "fileBomb" });
  });
});
