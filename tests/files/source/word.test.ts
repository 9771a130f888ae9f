import { describe, expect, it } from "vitest";
import { callNote } from "@/app/_domain/agenda-import/source-document";
import { readWordDocument } from "@/app/_platform/files/reader/source/word/read-word-document";
import { zip } from "../../legislation/sample-files";
import { openedBytes } from "../../support/opened-file";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Returns a Word document with this body, and with further parts by the type of their relationship. */
function word(body: string, parts: Record<string, string> = {}): Buffer {
  const relation = (id: string, type: string, target: string, mode = "") =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
  const others = Object.keys(parts).map((type) => relation(type, type.replace(/\d$/, ""), `${type}.xml`));
  const outside = relation(
    "out",
    "attachedTemplate",
    "https://elsewhere.example/template.dotx",
    ' TargetMode="External"',
  );

  return zip([
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${RELATIONS}">${relation("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships xmlns="${RELATIONS}">${others.join("")}${outside}</Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<w:document ${W} xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(parts).map(([type, xml]) => ({ name: `word/${type}.xml`, content: xml })),
  ]);
}

const read = (body: string, parts?: Record<string, string>) => readWordDocument(openedBytes(word(body, parts)));
const texts = async (body: string, parts?: Record<string, string>) =>
  (await read(body, parts)).blocks.map(({ text }) => text);
const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const numbered = (text: string, id: number, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}${level(2, "lowerRoman", "(%3)")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uf0b7")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, "decimal", "%1.", '<w:pStyle w:val="Numbered"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`;

describe("a Word document", () => {
  it("is read with its automatic numbers as printed, levels begin anew, and a restarted list too", async () => {
    const body =
      numbered("Matters", 1) +
      numbered("Opening", 1, 1) +
      numbered("Adoption", 1, 1) +
      numbered("Third", 1, 2) +
      numbered("Review", 1) +
      numbered("First again", 1, 1) +
      numbered("Matters", 2) +
      numbered("Next", 2);
    expect(await texts(body, { numbering: NUMBERING })).toEqual([
      "1.\tMatters",
      "(a)\tOpening",
      "(b)\tAdoption",
      "(i)\tThird",
      "2.\tReview",
      "(a)\tFirst again",
      "1.\tMatters",
      "2.\tNext",
    ]);
  });

  it("is read with numbers of chapters, bullets, and numbers that a style gives", async () => {
    const styles = `<w:styles ${W}>
      <w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Numbered"/></w:style>
      <w:style w:type="paragraph" w:styleId="Title1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`;
    const styled = (text: string, style: string, more = "") =>
      paragraph(run(text), `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      numbered("Chapter", 3) +
      numbered("Section", 3, 1) +
      numbered("Point", 4) +
      styled("One", "Numbered") +
      styled("Two", "Child") +
      styled("None", "Numbered", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled("Heading", "Title1");
    const { blocks } = await read(body, { numbering: NUMBERING, styles });
    expect(blocks.map(({ text }) => text)).toEqual([
      "I.\tChapter",
      "1.1\tSection",
      "•\tPoint",
      "1.\tOne",
      "2.\tTwo",
      "None",
      "Heading",
    ]);
    expect(blocks.filter(({ isHeading }) => isHeading).map(({ text }) => text)).toEqual(["Heading"]);
  });

  it("is read with tracked changes accepted, and counts them", async () => {
    const body =
      paragraph(
        `${run("The ")}<w:del>${"<w:r><w:delText>old</w:delText></w:r>"}</w:del><w:ins>${run("new")}</w:ins>${run(" text")}`,
      ) +
      paragraph(run("One "), "<w:rPr><w:del/></w:rPr>") +
      paragraph(run("paragraph")) +
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const document = await read(body);
    expect(document.blocks.map(({ text }) => text)).toEqual(["The new text", "One paragraph"]);
    expect(document.acceptedChanges).toBe(4);
  });

  it("has its footnotes where they are called, with the marks that are printed", async () => {
    const footnotes = `<w:footnotes ${W}>
      <w:footnote w:id="-1" w:type="separator">${paragraph(run("—"))}</w:footnote>
      <w:footnote w:id="2">${paragraph(`${run("*")}${run(" A note by hand.")}`)}</w:footnote>
      <w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(" The first.")}`)}${paragraph(run("Goes on."))}</w:footnote></w:footnotes>`;
    const body = paragraph(
      `${run("Text")}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run(" more")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(".")}`,
    );
    const document = await read(body, { footnotes });
    expect(document.blocks[0]?.text).toBe(`Text${callNote("f2")} more${callNote("f1")}.`);
    expect(document.notes).toEqual([
      { key: "f2", mark: "*", text: "A note by hand." },
      { key: "f1", mark: "1", text: "The first. Goes on." },
    ]);
  });

  it("is read with its tables by rows and cells, text boxes once, raised digits, and without what is hidden", async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => paragraph(run(line))).join("")}</w:tc>`;
    const box = `<w:txbxContent>${paragraph(run("In a box"))}</w:txbxContent>`;
    const body =
      `<w:tbl><w:tr>${cell("10 a.m.", "1 p.m.")}${cell("2")}${cell("Review")}</w:tr></w:tbl>` +
      paragraph(
        `${run("Beside")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      paragraph(
        `${run("Agenda")}${run("1", '<w:vertAlign w:val="superscript"/>')}${run("secret", "<w:vanish/>")}<w:r><w:tab/><w:t>end</w:t><w:br/><w:noBreakHyphen/></w:r>`,
      ) +
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>',
      );
    const { blocks } = await read(body);
    expect(blocks[0]).toEqual({
      line: 1,
      text: "10 a.m.\n1 p.m.\t2\tReview",
      cells: ["10 a.m.\n1 p.m.", "2", "Review"],
    });
    expect(blocks.slice(1).map(({ text }) => text)).toEqual(["Beside", "In a box", "Agenda¹\tend", "-", "7"]);
  });

  it("has its running heads, and nothing that it only refers to", async () => {
    const head = (text: string) => `<w:hdr ${W}>${paragraph(run(text))}</w:hdr>`;
    const section =
      '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference r:id="header2"/><w:headerReference r:id="out"/></w:sectPr>';
    const document = await read(paragraph(run("Body")) + section, {
      header1: head("CTL/CONF/WG.1/2031/1"),
      header2: head("CTL/CONF/WG.1/2031/1"),
    });
    expect(document.runningHeads).toEqual(["CTL/CONF/WG.1/2031/1"]);
    expect(document.blocks.map(({ text }) => text)).toEqual(["Body"]);
  });

  it("is refused if a part has a document type or is no XML", async () => {
    const hostile = zip([
      {
        name: "_rels/.rels",
        content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      },
      { name: "word/document.xml", content: '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' },
    ]);
    await expect(readWordDocument(openedBytes(hostile))).rejects.toThrow("document type");
    await expect(readWordDocument(openedBytes(zip([{ name: "other.xml", content: "<a/>" }])))).rejects.toThrow(
      "no main part",
    );
  });
});
