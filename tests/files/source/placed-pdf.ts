/** A text at a place of a page, from its lower left corner in points. */
export interface PlacedText {
  x: number;
  y: number;
  text: string;
  size?: number;
}

/** A line across a page. */
export interface PlacedLine {
  x: number;
  y: number;
  width: number;
}

/** Returns a PDF of pages of 400 by 400 points, set in Helvetica. */
export function placedPdf(pages: (PlacedText | PlacedLine)[][]): Buffer {
  const contents = pages.map((page) =>
    page
      .map((each) =>
        "text" in each
          ? `BT /F ${each.size ?? 10} Tf 1 0 0 1 ${each.x} ${each.y} Tm (${each.text.replace(/[()\\]/g, "\\$&")}) Tj ET`
          : `${each.x} ${each.y} ${each.width} 0.5 re f`,
      )
      .join("\n"),
  );
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents ${5 + index * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;

    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;

  return Buffer.from(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}
