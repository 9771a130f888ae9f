import { cutSymbols, findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";

/** Words before and between the symbols of a line: "Documents A/1 and A/2". */
const BESIDE =
  /\((?:annotated|مشروح)\)|(?<!\p{L})(?:see|voir|v[ée]ase|см|انظر|见|documents?|documentos?|документ(?:ы|ация)?|الوثيقة|الوثيقتان|الوثيقتين|الوثائق|文件|and|et|y|e|и|和|及|以及)(?!\p{L})|و(?=\s)|[\s.,;:،؛、；：()（）•·–—-]/giu;

/** Returns the symbols of a line that has no other words; undefined for other lines. */
export function symbolsOfLine(text: string): string[] | undefined {
  const symbols = findPrintedSymbols(text);
  if (symbols.length === 0 || cutSymbols(text, symbols).replace(BESIDE, "")) return undefined;

  return symbols.map(({ parts }) => parts.join("-"));
}
