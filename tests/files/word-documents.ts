import { type ZipEntry, zip } from "../legislation/sample-files";

/** Base of the relationship types of Office documents. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

interface Described {
  main?: string;
  mainPart?: string;
  /** content types by part name or by extension */
  overrides?: [part: string, type: string][];
  defaults?: [ending: string, type: string][];
  parts?: string[];
  relations?: [type: string, target: string, mode?: string][];
  encoding?: BufferEncoding;
  /** text before the content types */
  doctype?: string;
}

/** Returns a Word document with this description of its parts. */
export function wordDocument(described: Described): Buffer {
  const { main = MAIN, mainPart = "word/document.xml", encoding = "utf8", doctype = "" } = described;
  const overrides = [[`/${mainPart}`, main], ...(described.overrides ?? [])];
  const types = [
    ...(described.defaults ?? []).map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`),
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
  ].join("");
  const relations = (described.relations ?? [])
    .map(([type, target, mode], index) => {
      const targetMode = mode ? ` TargetMode="${mode}"` : "";

      return `<Relationship Id="r${index}" Type="${type}" Target="${target}"${targetMode}/>`;
    })
    .join("");
  const entries: ZipEntry[] = [
    {
      name: "[Content_Types].xml",
      content: Buffer.from(`${doctype}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`, encoding),
    },
    { name: mainPart, content: "<w:document/>" },
    {
      name: "word/_rels/document.xml.rels",
      content: Buffer.from(`<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`, encoding),
    },
    ...(described.parts ?? []).map((name) => ({ name, content: "x" })),
  ];

  return zip(entries);
}
