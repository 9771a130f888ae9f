import { type SaxesAttributeNS, SaxesParser } from "saxes";
import type { Entry, ZipFile } from "yauzl";

/** Receives the elements and texts of an XML part, in order. */
export interface XmlHandler {
  open?(element: XmlElement): void;
  close?(element: XmlElement): void;
  text?(text: string): void;
}

/** An element of a part, by its local name; `attribute` takes a name with its usual prefix, whichever the part uses. */
export interface XmlElement {
  local: string;
  namespace: string;
  attribute(name: string): string | undefined;
}

/** Elements within each other: names are looked up through all of them, and no document has so many. */
const MAX_DEPTH = 1_000;

/**
 * Reads a part of a document element by element.
 *
 * @throws if it is not XML as documents have it: in UTF-8 or UTF-16, without a document type, its
 * elements not too deep within each other.
 */
export async function readXml(archive: ZipFile, entry: Entry, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("A part of a document has no document type.");
  });
  const elementOf = (tag: { local: string; uri: string; attributes: Record<string, SaxesAttributeNS> }) => ({
    local: tag.local,
    namespace: tag.uri,
    attribute: (name: string) => (tag.attributes[name] ?? withOtherPrefix(tag.attributes, name))?.value,
  });
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error("The elements of a part are too deep within each other.");
    handler.open?.(elementOf(tag));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close?.(elementOf(tag));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  let decoder: TextDecoder | undefined;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "");
  parser.close();
}

function withOtherPrefix(attributes: Record<string, SaxesAttributeNS>, name: string): SaxesAttributeNS | undefined {
  const local = /^[^:]+:(.+)$/.exec(name)?.[1];

  return local === undefined
    ? undefined
    : Object.values(attributes).find((attribute) => attribute.prefix && attribute.local === local);
}

/** Detects the encoding by the byte order mark, or by the first character, which is `<`. */
function encodingOf(beginning: Buffer): string {
  const [first, second] = beginning;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";

  return "utf-8";
}
