import { SaxesParser } from "saxes";
import type { Entry, ZipFile } from "yauzl";

/**
 * An Office document's description of its parts (ISO/IEC 29500-2, 7.2 and 6.5); types in lower
 * case.
 */
export interface PackageParts {
  /** by part name or by file extension */
  contentTypes: { type: string; part?: string; extension?: string }[];
  relationships: { type: string; target: string; isExternal: boolean }[];
}

/**
 * Reads the content types and relationships of a document's parts.
 *
 * @throws if they are not XML as documents have it: in UTF-8 or UTF-16, without a document type.
 */
export async function readPackage(archive: ZipFile, entries: Map<string, Entry>): Promise<PackageParts> {
  const parts: PackageParts = { contentTypes: [], relationships: [] };
  for (const [, entry] of entries) {
    await readElements(archive, entry, (name, attribute) => {
      const type = (attribute("ContentType") ?? attribute("Type") ?? "").trim().toLowerCase();
      if (name === "Default") parts.contentTypes.push({ type, extension: attribute("Extension") ?? "" });
      if (name === "Override") parts.contentTypes.push({ type, part: attribute("PartName") ?? "" });
      if (name !== "Relationship") return;
      const isExternal = attribute("TargetMode")?.toLowerCase() === "external";
      parts.relationships.push({ type, target: attribute("Target") ?? "", isExternal });
    });
  }

  return parts;
}

type Attribute = (name: string) => string | undefined;

async function readElements(
  archive: ZipFile,
  entry: Entry,
  onElement: (name: string, attribute: Attribute) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("A part of a document has no document type.");
  });
  parser.on("opentag", ({ local, attributes }) => onElement(local, (name) => attributes[name]?.value));
  let decoder: TextDecoder | undefined;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "");
  parser.close();
}

/** Detects the encoding by the byte order mark, or by the first character, which is `<`. */
function encodingOf(beginning: Buffer): string {
  const [first, second] = beginning;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";

  return "utf-8";
}
