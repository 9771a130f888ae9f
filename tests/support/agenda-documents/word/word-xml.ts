/* Elements of Word documents (ISO/IEC 29500-1), written by hand: nothing here knows what an agenda is. */

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of texts and elements: a text without elements becomes a run. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || !content ? content : run(content)}</w:p>`;

export const styled = (style: string, content: string, properties = ""): string =>
  paragraph(content, `<w:pStyle w:val="${style}"/>${properties}`);

/** A paragraph with an automatic number. */
export const numbered = (numberingId: number, level: number, content: string, properties = ""): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberingId}"/></w:numPr>${properties}`);

export const tab = "<w:r><w:tab/></w:r>";
export const lineBreak = "<w:r><w:br/></w:r>";

export const footnoteCall = (id: number, mark?: string): string =>
  mark === undefined
    ? `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
    : `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;

export const footnote = (id: number, text: string, mark = "<w:footnoteRef/>"): string =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${mark}</w:r>${tab}${run(text)}`)}</w:footnote>`;

/** A field in parts: its instruction, and its result as it was last computed. */
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result.startsWith("<") ? result : run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const CHANGE = 'w:author="Secretariat" w:date="2031-01-01T00:00:00Z"';

export const inserted = (content: string): string => `<w:ins w:id="90" ${CHANGE}>${content}</w:ins>`;
export const deleted = (text: string): string =>
  `<w:del w:id="91" ${CHANGE}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** Marks the end of a paragraph as deleted. */
export const endDeleted = `<w:rPr><w:del w:id="92" ${CHANGE}/></w:rPr>`;
export const rowDeleted = `<w:trPr><w:del w:id="93" ${CHANGE}/></w:trPr>`;

export const control = (content: string, properties = ""): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Field"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export const cell = (content: string, properties = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((each) => (each.startsWith("<") ? each : cell(each))).join("")}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

/** A text box as Word writes it: for readers of shapes, and for older ones. */
export const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>${shape(content)}</mc:Fallback></mc:AlternateContent></w:r>`;

/** A text box as Word wrote it before 2010 (VML). */
export const oldTextBox = (content: string): string => `<w:r>${shape(content)}</w:r>`;

function shape(content: string): string {
  return `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
}

interface LevelProperties {
  start?: number;
  /** further elements, in their order: restarts, the style that is numbered, digits alone */
  more?: string;
}

export const level = (
  index: number,
  format: string,
  text: string,
  { start = 1, more = "" }: LevelProperties = {},
): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;

/** A use of a list; `overrides` are its own levels and starts. */
export const use = (id: number, listId: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${listId}"/>${overrides}</w:num>`;

export const startAt = (index: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

export const style = (id: string, properties = "", basedOn = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${properties}</w:style>`;
