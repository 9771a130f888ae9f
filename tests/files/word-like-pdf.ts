import bidiFactory from "bidi-js";

const bidi = bidiFactory();
const SIZE = 12;
const WIDTH = 500;

/**
 * Returns a PDF of these lines as Word makes it: each run of a direction is drawn by itself in
 * reading order, its glyphs from left to right. Glyphs are named by their font's table alone
 * (Identity-H, ToUnicode), lam-alef is one glyph named in visual order, marks are glyphs without
 * width before their letter.
 */
export function wordLikePdf(lines: string[]): Buffer {
  const glyphs = new Map<string, number>();
  const idOf = (text: string) => {
    if (!glyphs.has(text)) glyphs.set(text, glyphs.size + 1);

    return hex(glyphs.get(text) ?? 0);
  };
  const drawn = lines.flatMap((line, index) => drawLine(line, 760 - index * 24, idOf));
  const named = [...glyphs].map(([text, id]) => `<${hex(id)}> <${[...onLine(text)].map(codeUnits).join("")}>`);
  const widths = [...glyphs].map(([text, id]) => `${id} [${isMark(text) ? 0 : WIDTH}]`).join(" ");
  const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
${named.length} beginbfchar
${named.join("\n")}
endbfchar endcmap end`;
  const content = drawn.join("\n");

  return file([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type0/BaseFont/ABCDEE+SimplifiedArabic/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>",
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEE+SimplifiedArabic/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 1000/W[${widths}]/FontDescriptor 7 0 R>>`,
    "<</Type/FontDescriptor/FontName/ABCDEE+SimplifiedArabic/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 50>>",
    `<</Length ${toUnicode.length}>>stream\n${toUnicode}\nendstream`,
  ]);
}

/** The units that glyphs stand for: a letter, a mark, or lam-alef. */
const GLYPHS = /ل(?=\p{M}*[اأإآ])\p{M}*[اأإآ]|./gsu;

function drawLine(line: string, y: number, idOf: (text: string) => string): string[] {
  const pieces = (line.match(GLYPHS) ?? []).flatMap((piece) =>
    // A mark between the letters of a ligature is drawn over it.
    piece.length > 2 ? [piece.charAt(0) + piece.slice(-1), ...piece.slice(1, -1)] : [piece],
  );
  const text = pieces.map((piece) => piece.charAt(0)).join("");
  const resolved = bidi.getEmbeddingLevels(text, "rtl");
  const order = bidi.getReorderedIndices(text, resolved);
  const width = (index: number) => (isMark(pieces[index] ?? "") ? 0 : (WIDTH / 1_000) * SIZE);
  let x = 50;
  const at = new Map(
    order.map((index) => {
      const from = x;
      x += width(index);

      return [index, from];
    }),
  );
  const runs: number[][] = [];
  for (const index of pieces.keys()) {
    const run = runs.at(-1);
    if (run && resolved.levels[run[0] ?? 0] === resolved.levels[index]) run.push(index);
    else runs.push([index]);
  }

  return runs.map((run) => {
    const fromLeft = order.filter((index) => run.includes(index));
    const named = fromLeft.map((index) => {
      const piece = pieces[index] ?? "";
      const isTurned = (resolved.levels[index] ?? 0) % 2 === 1;

      return idOf((isTurned && bidi.getMirroredCharacter(piece)) || piece);
    });

    return `BT /F1 ${SIZE} Tf 1 0 0 1 ${at.get(fromLeft[0] ?? 0)} ${y} Tm [<${named.join("")}>] TJ ET`;
  });
}

/** Names a ligature as Word does: its letters from left to right. */
function onLine(text: string): string {
  return /^ل[اأإآ]$/u.test(text) ? [...text].reverse().join("") : text;
}

function isMark(text: string): boolean {
  return /^\p{M}$/u.test(text);
}

function hex(id: number): string {
  return id.toString(16).padStart(4, "0").toUpperCase();
}

function codeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))).join("");
}

function file(objects: string[]): Buffer {
  let written = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = written.length;
    written += `${index + 1} 0 obj\n${object}\nendobj\n`;

    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;

  return Buffer.from(
    `${written}xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${written.length}\n%%EOF\n`,
    "latin1",
  );
}
