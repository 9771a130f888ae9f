import type { WordParts } from "../word-file";
import {
  field,
  footnote,
  footnoteCall,
  level,
  list,
  numbered,
  paragraph,
  run,
  style,
  styled,
  tab,
  use,
} from "../word-xml";

const entry = (number: string, text: string, page: number) =>
  `${run(number)}${tab}${run(text)}${tab}${field(`PAGEREF _Toc${page} \\h`, String(page))}`;

/**
 * In the strict namespaces, written by a program that names them in its own way: the agenda is the table
 * of contents, two sections have heads, headings run into their paragraphs.
 */
export const parts: WordParts = {
  isStrict: true,
  prefix: "ns0",
  styles:
    style("Heading1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style("TOC1"),
  numbering:
    list(1, level(0, "decimal", "%1.", { more: '<w:pStyle w:val="Heading1"/>' }), level(1, "decimal", "%1.%2.")) +
    use(1, 1),
  settings: '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>',
  footnotes: footnote(1, "Tidal Council resolution 5/1."),
  headers: {
    one: paragraph("TC/SLU/3/1"),
    two: paragraph(`${run("TC/SLU/3/1")}${tab}${run("page ")}${field("PAGE", "3")}`),
  },
  body: [
    paragraph("TIDAL COUNCIL"),
    paragraph("Committee on Sluices"),
    paragraph("Third session"),
    paragraph("Trieste, 3–4 March 2031"),
    paragraph("Provisional agenda and annotations"),
    paragraph("Provisional agenda", '<w:sectPr><w:headerReference w:type="default" r:id="one"/></w:sectPr>'),
    styled(
      "TOC1",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-1" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${entry("1.", "Opening of the session", 2)}`,
    ),
    styled("TOC1", `<w:hyperlink w:anchor="_Toc2">${entry("2.", "Adoption of the agenda", 2)}</w:hyperlink>`),
    styled("TOC1", entry("3.", "Sluices and the control of waterways", 3)),
    styled("TOC1", entry("4.", "Closure", 4)),
    paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    paragraph("Annotations"),
    styled("Heading1", "Opening of the session"),
    paragraph(`${run("The Chair will open the session at 10 a.m.")}${footnoteCall(1)}`),
    styled("Heading1", "Adoption of the agenda"),
    paragraph(`${run("The agenda is in document ")}${field('IF 1 = 1 "x"', "TC/SLU/3/1")}${run(".")}`),
    styled("Heading1", "Sluices and the control of waterways"),
    numbered(
      1,
      1,
      `<w:smartTag w:element="place">${run("Trieste")}</w:smartTag>${run(" reports on its sluices (TC/SLU/3/2).")}`,
    ),
    styled("Heading1", "Closure.", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"),
    paragraph(" The session will be closed on 4 March."),
    '<w:sectPr><w:headerReference w:type="default" r:id="two"/></w:sectPr>',
  ].join(""),
};
