import type { WordParts } from "../word-file";
import {
  cell,
  control,
  endDeleted,
  field,
  footnote,
  footnoteCall,
  level,
  list,
  paragraph,
  row,
  run,
  startAt,
  style,
  styled,
  tab,
  table,
  use,
} from "../word-xml";

/**
 * As a template of secretariats makes it: the masthead in the head of the first page, other heads on
 * even and odd pages, styles that number, the list that a list style defines, asterisks by hand.
 */
export const parts: WordParts = {
  styles: [
    style("Normal"),
    style("HCh", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', "Normal"),
    style("H1", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>', "HCh"),
    style("H23", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', "H1"),
    style("SingleTxt", "", "Normal"),
    style("Instruction", "<w:rPr><w:vanish/></w:rPr>", "SingleTxt"),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="numbering" w:styleId="Items"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
  ].join(""),
  numbering: [
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Items"/></w:abstractNum>',
    `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Items"/>${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}</w:abstractNum>`,
    list(
      3,
      level(0, "decimal", "%1.", { more: '<w:pStyle w:val="H1"/>' }),
      level(1, "lowerLetter", "(%2)", { more: '<w:pStyle w:val="H23"/>' }),
    ),
    use(1, 1),
    use(2, 2),
    use(3, 3),
    use(4, 2, startAt(0, 1)),
  ].join(""),
  settings: '<w:evenAndOddHeaders/><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>',
  headers: {
    first: table(
      row(cell("United Nations"), cell(paragraph(`${run("A")}${run("/TDC.3/2031/1")}`))),
      row(
        cell("Tidal Council"),
        cell([paragraph("Distr.: General"), paragraph("12 January 2031"), paragraph("Original: English")].join("")),
      ),
    ),
    even: styled("Header", "A/TDC.3/2031/1"),
    odd: styled("Header", "A/TDC.3/2031/1"),
  },
  footers: {
    foot: paragraph(`${field("PAGE", "2")}${run("/")}${field("NUMPAGES", "4")}${tab}${run("V.31-00012")}`),
  },
  footnotes: [
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    footnote(1, "A/TDC.3/2031/1.", '<w:sym w:font="Symbol" w:char="F02A"/>'),
    footnote(2, "Tidal Council resolution 5/1."),
    footnote(3, "A note whose call was deleted."),
  ].join(""),
  body: [
    styled("Instruction", "Choose the body before you go on."),
    paragraph(control(run("Committee on Sluices"), "<w:text/><w:rPr><w:b/></w:rPr>")),
    paragraph("Third session"),
    paragraph("Trieste, 3 and 4 March 2031"),
    paragraph(
      `${run("Item 2 of the provisional agenda")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:sym w:font="Symbol" w:char="F02A"/></w:r>`,
    ),
    paragraph("Adoption of the agenda"),
    styled("HCh", "Annotated provisional agenda"),
    styled("HCh", "Provisional agenda"),
    styled("SingleTxt", "Opening of the session.", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    styled("SingleTxt", "Organizational matters:", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    styled("SingleTxt", "Adoption of the agenda;", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    styled("SingleTxt", "Organization of work.", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    styled("SingleTxt", "Sluices and the", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${endDeleted}`),
    styled(
      "SingleTxt",
      `${run(" control of water")}<w:r><w:softHyphen/></w:r>${run("ways.")}`,
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
    styled("HCh", "Annotations"),
    styled("H1", "Opening of the session"),
    styled(
      "SingleTxt",
      `${run("The session will be opened in ")}${field("REF place \\h", "Trieste")}${run(".")}${footnoteCall(2)}`,
    ),
    styled("H1", "Organizational matters"),
    styled("H23", "Adoption of the agenda"),
    styled("SingleTxt", "The agenda was agreed upon by the Bureau."),
    styled("H23", "Organization of work"),
    styled("SingleTxt", "The organization of work is in the annex."),
    styled("H1", "Documentation", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled(
      "SingleTxt",
      `${run("Note by the Secretariat (")}${field('HYPERLINK "https://elsewhere.example/2"', "A/TDC.3/2031/2")}${run(")")}`,
    ),
    styled("H1", "Sluices and the control of waterways"),
    styled("SingleTxt", "The Committee will hear reports."),
    '<w:sectPr><w:headerReference w:type="even" r:id="even"/><w:headerReference w:type="default" r:id="odd"/><w:headerReference w:type="first" r:id="first"/><w:footerReference w:type="default" r:id="foot"/><w:titlePg/></w:sectPr>',
  ].join(""),
};
