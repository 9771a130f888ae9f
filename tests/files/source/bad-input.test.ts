import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { readSource } from "@/app/_platform/files/read-content";
import { LOCALES } from "@/app/_vocabulary/locales";
import { docx, type ZipEntry, zip } from "../../legislation/sample-files";
import { openedBytes } from "../../support/opened-file";
import { pdfDrawing, pdfProtectedFarFromItsEnd, tripleFlatePdf } from "../hostile-files";

vi.setConfig({ testTimeout: 120_000 });

const read = (bytes: Uint8Array) => readSource(async () => openedBytes(bytes));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml";
const ODT = "application/vnd.oasis.opendocument.text";

/** Returns a Word document with this body and with further relationships of its main part. */
function word(body: string, relationships = "", more: ZipEntry[] = [], main = MAIN): Buffer {
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

  return zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${namespace}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships xmlns="${namespace}">${relationships}</Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

function openDocument(body: string, more: ZipEntry[] = []): Buffer {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';

  return zip([
    { name: "mimetype", content: ODT, isStored: true },
    {
      name: "content.xml",
      content: `<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ]);
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
/** Words that do not compress to nothing. */
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `gauge${(index * 7_919) % 99_991}`).join(" ");

/** A document with a password: a compound file whose directory names an encrypted package. */
function encryptedWord(): Buffer {
  const file = Buffer.alloc(2_048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  Buffer.from("EncryptedPackage", "utf16le").copy(file, 512);

  return file;
}

const MANIFEST = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;

describe("a file that is no readable agenda is refused for its reason, in six languages", () => {
  const bomb = Buffer.alloc(300 * 1_048_576, "a").toString("latin1");
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["an empty file", () => Buffer.alloc(0), "fileEmpty"],
    ["a Word document with a password", encryptedWord, "fileProtected"],
    ["a PDF with a password", () => pdfProtectedFarFromItsEnd("table"), "fileProtected"],
    [
      "an OpenDocument text with a password",
      () => openDocument("", [{ name: "META-INF/manifest.xml", content: MANIFEST }]),
      "fileProtected",
    ],
    ["a Word document with macros", () => docx({ name: "word/vbaProject.bin", content: "macro" }), "fileMacros"],
    ["a Word document of the type with macros", () => word("", "", [], MACRO_MAIN), "fileMacros"],
    [
      "an OpenDocument text with macros",
      () => openDocument("", [{ name: "Basic/Standard/Module1.xml", content: "<a/>" }]),
      "fileMacros",
    ],
    [
      "a Word document with a template elsewhere",
      () =>
        word(
          "",
          `<Relationship Id="t" Type="${OFFICE}/attachedTemplate" Target="http://elsewhere.example/t.dotx" TargetMode="External"/>`,
        ),
      "fileRemoteTemplate",
    ],
    ["a Word document that unpacks to 300 MB", () => word(bomb), "fileBomb"],
    ["an OpenDocument text that unpacks to 300 MB", () => openDocument(bomb), "fileBomb"],
    ["a PDF that unpacks to half a gigabyte", tripleFlatePdf, "fileTooMuchToRead"],
    ["a PDF of pictures alone", () => pdfDrawing(Buffer.from("0 0 99 99 re f")), "noTextLayer"],
    ["an archive of no document", () => zip([{ name: "a.txt", content: "a" }]), "fileWrongType"],
    ["a torn Word document", () => word(paragraph("One")).subarray(0, 500), "fileWrongType"],
    ["a Word document whose text is no XML", () => word("<w:p>"), "fileUnreadable"],
    ["an OpenDocument text whose text is no XML", () => openDocument("<text:p>"), "fileUnreadable"],
    ["a torn PDF", () => Buffer.from("%PDF-1.7\n1 0 obj<<"), "fileUnreadable"],
    ["a picture", () => Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(600)]), "fileWrongType"],
    ["a text of 11 MB", () => Buffer.alloc(11 * 1_048_576, "a "), "fileTooLarge"],
  ])("%s", async (_, make, unfit) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await read(await make())).toEqual({ unfit });
    printed.mockRestore();
    for (const locale of LOCALES)
      expect(getTranslator(locale, "findings")(`unfit.${unfit}` as "unfit.fileEmpty", { name: "agenda" })).toContain(
        "agenda",
      );
  });
});

describe("a large file is read within the limits of its reader", () => {
  const blocksOf = async (bytes: Uint8Array) => {
    const reading = await read(bytes);
    if ("unfit" in reading) throw new Error(reading.unfit);

    return reading.document.blocks;
  };

  it("a text of 9 MB in one paragraph", async () => {
    const text = words(900_000);
    const [block, ...others] = await blocksOf(Buffer.from(text));
    expect([block?.text.length, others.length]).toEqual([text.length, 0]);
  });

  it("a text of 180,000 cells in columns, and one line of 60,000 pieces", async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `10 a.m.–1 p.m.    ${at % 100}    Gauge ${at}`);
    const blocks = await blocksOf(Buffer.from(rows.join("\n")));
    expect(blocks).toHaveLength(60_000);
    expect(blocks.at(-1)?.cells).toEqual(["10 a.m.–1 p.m.", "99", "Gauge 59999"]);
    expect(await blocksOf(Buffer.from(rows.map((_, at) => `gauge${at}`).join("    ")))).toHaveLength(1);
  });

  it("a Word document of 9 MB in one paragraph", async () => {
    const text = words(900_000);
    expect((await blocksOf(word(paragraph(text)))).map((block) => block.text.length)).toEqual([text.length]);
  });

  it("a Word document of 100,000 paragraphs", async () => {
    const body = Array.from({ length: 100_000 }, (_, index) => paragraph(`gauge ${(index * 7_919) % 99_991}`)).join("");
    expect(await blocksOf(word(body))).toHaveLength(100_000);
  });

  it("a table of 100,000 cells, as a Word document and an OpenDocument text", async () => {
    const cells = (open: string, close: string, text: (at: number) => string) =>
      Array.from({ length: 20_000 }, (_, row) =>
        [`<${open}>`, ...Array.from({ length: 5 }, (_, at) => text(row * 5 + at)), `</${close}>`].join(""),
      ).join("");
    const rows = cells("w:tr", "w:tr", (at) => `<w:tc>${paragraph(`${(at * 7_919) % 99_991}`)}</w:tc>`);
    const odt = cells(
      "table:table-row",
      "table:table-row",
      (at) => `<table:table-cell><text:p>${(at * 7_919) % 99_991}</text:p></table:table-cell>`,
    );
    for (const file of [word(`<w:tbl>${rows}</w:tbl>`), openDocument(`<table:table>${odt}</table:table>`)]) {
      const blocks = await blocksOf(file);
      expect(blocks).toHaveLength(20_000);
      expect(blocks.at(-1)?.cells).toHaveLength(5);
    }
  });

  it("elements within each other 400 times; 20,000 times are refused", async () => {
    const nest = (depth: number) => {
      const around = (open: string, close: string, inner: string) =>
        `${open.repeat(depth)}${inner}${close.repeat(depth)}`;

      return [
        word(around("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", paragraph("Deep"))),
        openDocument(around("<text:section>", "</text:section>", "<text:p>Deep</text:p>")),
      ];
    };
    for (const file of nest(400)) expect((await blocksOf(file)).map(({ text }) => text)).toEqual(["Deep"]);
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const file of nest(20_000)) expect(await read(file)).toEqual({ unfit: "fileUnreadable" });
    printed.mockRestore();
  });
});

describe("nothing that a file refers to is fetched", () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
  afterAll(() => new Promise((closed) => server.close(closed)));

  it("by a Word document, an OpenDocument text or a PDF", async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/picture.png`; // it listens on a port
    const relation = (id: string, type: string) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${url}" TargetMode="External"/>`;
    const linked = word(
      `${paragraph("One")}<w:p><w:hyperlink r:id="h"><w:r><w:t>two</w:t></w:r></w:hyperlink></w:p><w:sectPr><w:headerReference r:id="x"/></w:sectPr>`,
      relation("h", "hyperlink") + relation("i", "image") + relation("x", "header"),
    );
    const odt = openDocument(
      `<text:p>One <text:a xlink:href="${url}">two</text:a><draw:frame><draw:image xlink:href="${url}"/></draw:frame></text:p>`,
    );
    const pdf = Buffer.from(
      pdfDrawing(Buffer.from("BT /F 9 Tf (One two) Tj ET"))
        .toString("latin1")
        .replace("/Type/Catalog", `/Type/Catalog/OpenAction<</S/URI/URI(${url})>>`),
      "latin1",
    );
    for (const file of [linked, odt, pdf]) {
      const reading = await read(file);
      // A document that takes text from elsewhere may be refused whole; it is never fetched.
      if ("document" in reading) expect(reading.document.blocks.map(({ text }) => text).join(" ")).toBe("One two");
      else expect(reading.unfit).toBe("fileRemoteTemplate");
    }
    expect(requests).toBe(0);
  });
});
