import { zip } from "../../../legislation/sample-files";

/** The content of a Word document by its parts. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** heads and feet of pages, by the id by which a section names them */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  /** further relationships of the main part */
  relationships?: string;
  /** before the main part */
  doctype?: string;
  /** in the namespaces of ISO/IEC 29500 strict */
  isStrict?: boolean;
  /** written by a program that names the namespaces in its own way */
  prefix?: string;
}

const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Returns the bytes of a Word document. */
export function wordFile(parts: WordParts): Buffer {
  const { main, office } = parts.isStrict ? STRICT : TRANSITIONAL;
  const names = [
    `xmlns:w="${main}"`,
    `xmlns:r="${office}"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    `xmlns:a="${DRAWING}/main"`,
    `xmlns:wp="${DRAWING}/wordprocessingDrawing"`,
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  ].join(" ");
  const part = (element: string, content: string) => {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${element} ${names}>${content}</w:${element}>`;

    return parts.prefix ? xml.replace(/(?<=[<\s/])w(?=:)|(?<=xmlns:)w(?==)/g, parts.prefix) : xml;
  };
  const files = [
    { id: "styles", type: "styles", element: "styles", content: parts.styles },
    { id: "numbering", type: "numbering", element: "numbering", content: parts.numbering },
    { id: "footnotes", type: "footnotes", element: "footnotes", content: parts.footnotes },
    { id: "endnotes", type: "endnotes", element: "endnotes", content: parts.endnotes },
    { id: "settings", type: "settings", element: "settings", content: parts.settings },
    ...Object.entries(parts.headers ?? {}).map(([id, content]) => ({ id, type: "header", element: "hdr", content })),
    ...Object.entries(parts.footers ?? {}).map(([id, content]) => ({ id, type: "footer", element: "ftr", content })),
  ].filter(({ content }) => content !== undefined);
  const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

  return zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    },
    { name: "_rels/.rels", content: relations(relation("rId1", "officeDocument", "word/document.xml")) },
    {
      name: "word/_rels/document.xml.rels",
      content: relations(
        files.map(({ id, type }) => relation(id, type, `${id}.xml`)).join("") + (parts.relationships ?? ""),
      ),
    },
    {
      name: "word/document.xml",
      content: part("document", `<w:body>${parts.body}</w:body>`).replace("?>\n", () => `?>\n${parts.doctype ?? ""}`),
    },
    ...files.map(({ id, element, content = "" }) => ({ name: `word/${id}.xml`, content: part(element, content) })),
  ]);
}
