import { zip } from "../legislation/sample-files";
import { LAYOUTS } from "../support/agenda-documents/as-issued/layouts";
import { wordOfText } from "../support/agenda-documents/as-issued/word-of-text";
import { launchBrowser } from "../support/browser";

/** Words on a page, and in a paragraph. */
const WORDS_OF_PAGE = 480;
const WORDS_OF_PARAGRAPH = 80;
const PARAGRAPHS_OF_ITEM = 12;

const WORDS =
  "the working group will consider readings of tide gauges at every lake to which convention applies and may recommend further measures among them an exchange of observers between neighbouring lakes".split(
    " ",
  );

/** Returns an agenda of about as many pages as a text: a list, annotations with notes, a programme. */
export function longAgenda(pages: number): string {
  const paragraphs = Math.round((pages * WORDS_OF_PAGE) / WORDS_OF_PARAGRAPH);
  const count = Math.ceil(paragraphs / PARAGRAPHS_OF_ITEM);
  const items = Array.from({ length: count }, (_, index) => `${index + 1}. Reading of tide gauge ${index + 1}`);
  let note = 0;
  const annotations = items.flatMap((item, index) => [
    item,
    "",
    ...Array.from({ length: PARAGRAPHS_OF_ITEM }, (_, place) => {
      const call = place === 0 ? raised(++note) : "";
      const notes = call ? ["", `${call} Report of the Working Group on gauge ${index + 1}.`] : [];

      return [`${paragraph(index * 7 + place)}${call}`, ...notes, ""];
    }).flat(),
  ]);
  const rows = items.map((item, index) => `10 a.m.–1 p.m.\t${index + 1}\t${item.replace(/^\d+\. /, "")}`);

  return [
    "Conference of the Parties to the Convention on the Protection of Tidal Lakes\n",
    "Distr.: General\n12 January 2031\nOriginal: English\n",
    "Working Group on Tides\n\nSecond session\n\nGeneva, 31 March–2 April 2031\n\nAnnotated provisional agenda\n\nProvisional agenda\n",
    ...items.map((item) => `${item}.`),
    "\nAnnotations\n",
    ...annotations,
    "Annex\n\nProposed organization of work\n",
    "Date and time\tAgenda item\tTitle or description\nMonday, 31 March 2031",
    ...rows,
  ].join("\n");
}

/** Returns the agenda in each format that is read. */
export async function inEachFormat(text: string): Promise<Record<"text" | "DOCX" | "ODT" | "PDF", Uint8Array>> {
  return {
    text: Buffer.from(text),
    DOCX: await wordOfText(text, "en", LAYOUTS.plain),
    ODT: openDocumentOf(text),
    PDF: await pdfOf(text),
  };
}

function paragraph(from: number): string {
  const words = Array.from({ length: WORDS_OF_PARAGRAPH }, (_, index) => WORDS[(from + index * 5) % WORDS.length]);

  return `${words.join(" ").replace(/^\w/, (letter) => letter.toUpperCase())}.`;
}

function raised(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

function openDocumentOf(text: string): Uint8Array {
  const lines = text.split("\n").filter((line) => line.trim());
  const body = lines.map((line) => `<text:p>${line.split("\t").join("<text:tab/>")}</text:p>`).join("");

  return zip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text", isStored: true },
    {
      name: "content.xml",
      content: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);
}

async function pdfOf(text: string): Promise<Uint8Array> {
  const rows = text.split("\n").filter((line) => line.includes("\t"));
  const paragraphs = text.split("\n").filter((line) => line.trim() && !line.includes("\t"));
  const table = rows.map((row) => `<tr><td>${row.split("\t").join("<td>")}</tr>`).join("");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<html lang="en"><style>body{font:10pt/1.25 serif}td{padding:2pt 6pt;border:1px solid}</style>${paragraphs.map((line) => `<p>${line}</p>`).join("")}<table>${table}</table></html>`,
    );

    return await page.pdf({ format: "A4", margin: { top: "20mm", bottom: "20mm", left: "40mm", right: "39mm" } });
  } finally {
    await browser.close();
  }
}
