import { text } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { type ZipEntry, zip } from "../legislation/sample-files";

/** Returns a Word document in whose part the XML is changed, as a word processor would. */
export async function editWord(
  file: Buffer,
  change: (xml: string) => string,
  part = "word/document.xml",
): Promise<Buffer> {
  const archive = await fromBufferPromise(file);
  const entries: ZipEntry[] = [];
  for await (const entry of archive.eachEntry()) {
    const content = await text(await archive.openReadStreamPromise(entry));
    entries.push({ name: entry.fileName, content: entry.fileName === part ? change(content) : content });
  }

  return zip(entries);
}

/** Returns the XML of a part of a Word document. */
export async function partOfWord(file: Buffer, part = "word/document.xml"): Promise<string> {
  let found = "";
  await editWord(
    file,
    (xml) => {
      found = xml;

      return xml;
    },
    part,
  );

  return found;
}
