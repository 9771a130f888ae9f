import { open } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { createDeflate, deflateSync } from "node:zlib";

const MEGABYTE = 1_048_576;

/**
 * Returns a PDF of less than a kilobyte whose page draws half a gigabyte of blanks, packed three
 * times.
 */
export async function tripleFlatePdf(): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const packed = buffer(deflate);
  for (let megabyte = 0; megabyte < 512; megabyte++)
    if (!deflate.write(Buffer.alloc(MEGABYTE))) await new Promise((drained) => deflate.once("drain", drained));
  deflate.end();

  return pdfDrawing(deflateSync(deflateSync(await packed, { level: 9 }), { level: 9 }), 3);
}

/** Returns a PDF whose page draws a stream, packed a number of times. */
export function pdfDrawing(stream: Buffer, packings = 0): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
  ].map((object, index) => `${index + 1} 0 obj${object}endobj\n`);
  const filter = packings > 0 ? `/Filter[${"/FlateDecode".repeat(packings)}]` : "";

  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${objects.join("")}4 0 obj<</Length ${stream.length}${filter}>>stream\n`),
    stream,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
  ]);
}

/**
 * Writes an archive of 4,902 entries with comments of 60 kB: its central directory has 294 MB. The
 * comments are holes in the file.
 */
export async function writeDirectoryBomb(path: string, declared?: number): Promise<void> {
  const [count, comment] = [4_902, 60_000];
  const handle = await open(path, "w");
  try {
    await handle.write("PK\x03\x04", 0, "latin1");
    let at = 30;
    for (let index = 0; index < count; index++) {
      const name = index === 0 ? "[Content_Types].xml" : index === 1 ? "word/document.xml" : `word/${index}.xml`;
      const entry = Buffer.alloc(46);
      entry.write("PK\x01\x02", "latin1");
      entry.writeUInt16LE(name.length, 28);
      entry.writeUInt16LE(comment, 32);
      await handle.write(Buffer.concat([entry, Buffer.from(name)]), 0, 46 + name.length, at);
      at += 46 + name.length + comment;
    }
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", "latin1");
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(declared ?? at - 30, 12);
    end.writeUInt32LE(30, 16);
    await handle.write(end, 0, 22, at);
  } finally {
    await handle.close();
  }
}

/**
 * Returns an encrypted PDF whose trailer is far from its end: before 100 kB of other bytes, after a
 * table of 5,000 entries, as in a linearized file; or as the dictionary of a cross-reference
 * stream.
 */
export function pdfProtectedFarFromItsEnd(kind: "table" | "stream", name = "/Encrypt"): Buffer {
  const key = "00".repeat(32);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${key}>/U<${key}>>>`,
  ];
  let file = "%PDF-1.5\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;

    return at;
  });
  const at = file.length;
  const trailer = `/Root 1 0 R${name} 4 0 R/ID[<00><00>]`;
  if (kind === "table") {
    const used = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    const free = "0000000000 00000 f \n";
    file += `xref\n0 5000\n${free}${used}${free.repeat(4_995)}trailer<</Size 5000${trailer}>>\n`;
  } else {
    const fields = [0, ...places, at].map((place, index) => [index === 0 ? 0 : 1, place >> 8, place & 255, 0]);
    const stream = String.fromCharCode(...fields.flat());
    file += `5 0 obj<</Type/XRef/Size 6/W[1 2 1]${trailer}/Length ${stream.length}>>stream\n${stream}\nendstream endobj\n`;
  }
  file += `%${"x".repeat(200)}\n`.repeat(500);

  return Buffer.from(`${file}startxref\n${at}\n%%EOF\n`, "latin1");
}
