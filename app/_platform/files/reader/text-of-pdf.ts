import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { withPdf } from "../../../_domain/documents/inspection/open-pdf.ts";
import { normalizeText } from "../../../_domain/search/normalize-text.ts";
import { linesOfGlyphs } from "./lines-of-glyphs.ts";
import { placeGlyphs } from "./placed-glyphs.ts";

/** Returns the text of a PDF, line by line, up to a number of characters. */
export function textOfPdf(file: RandomAccessFile, maxCharacters: number): Promise<string> {
  return withPdf(file, async (pdf) => {
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages && length < maxCharacters; number++) {
      const page = await pdf.getPage(number);
      const text = linesOfGlyphs(await placeGlyphs(page)).join("\n");
      page.cleanup();
      pages.push(text);
      length += text.length;
    }

    return normalizeText(pages.join("\n\n"));
  });
}
