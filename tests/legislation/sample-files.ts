import { crc32, deflateRawSync } from "node:zlib";

/** Returns a minimal PDF; the text distinguishes one from another. */
export function pdf(text = "Law", trailer = ""): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Note(${text})>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R${trailer}>>\nstartxref\n60\n%%EOF\n`,
  );
}

export const PNG = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
  Buffer.from("0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082", "hex"),
]);
export const JPEG = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), Buffer.alloc(64)]);
export const TIFF = Buffer.concat([Buffer.from("49492a0008000000", "hex"), Buffer.alloc(64)]);

export interface ZipEntry {
  name: string;
  content: Buffer | string;
  encrypted?: boolean;
  /** not compressed */
  isStored?: boolean;
}

/** Returns a ZIP archive of these entries. */
export function zip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.isStored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.encrypted ? 1 : 0, 2);
    shared.writeUInt16LE(entry.isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);

  return Buffer.concat([...locals, directoryBytes, end]);
}

/** Returns a Word document with further parts. */
export function docx(...more: ZipEntry[]): Buffer {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

  return zip([
    { name: "[Content_Types].xml", content: types },
    { name: "word/document.xml", content: "<w:document/>" },
    ...more,
  ]);
}

/**
 * Returns a compound file (the container of old and of encrypted Office documents) with one stream.
 */
export function compoundFile(stream: string): Buffer {
  const header = Buffer.alloc(512);
  header.write("d0cf11e0a1b11ae1", "hex");
  header.writeUInt16LE(9, 30);
  const directory = Buffer.alloc(512);
  directory.write(stream, 128, "utf16le");

  return Buffer.concat([header, directory]);
}
