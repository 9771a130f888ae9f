import { Font } from "@react-pdf/renderer";
import { breakWord } from "./break-word";
import { type FontFiles, OTHER_SCRIPTS } from "./scripts";

const WEIGHTS = [{}, { fontWeight: 700 as const }, { fontStyle: "italic" as const }];

let registered = false;

/**
 * Make ready the faces that a text needs. Cyrillic is the same file as Latin, read apart: where two scripts share a glyph, a reader that copies the text
 * out of the PDF must get the letter of the right one.
 */
export async function loadFaces(files: FontFiles, text: string): Promise<void> {
  if (!registered) register(files);
  registered = true;
  const others = OTHER_SCRIPTS.filter(({ script }) => script.test(text));
  for (const fontFamily of ["Latin", ...others.map(({ family }) => family)]) {
    for (const weight of WEIGHTS) {
      if (weight.fontStyle && fontFamily !== "Latin" && fontFamily !== "Cyrillic") continue;
      await Font.load({ fontFamily, ...weight });
      const face = Font.getFont({ fontFamily, ...weight })?.data;
      if (face && hasGlyphs(face)) keepLettersApart(face);
    }
  }
}

function register({ latin, arabic, chinese }: FontFiles): void {
  const both = ({ regular, bold }: { regular: string; bold: string }) => [
    { src: regular },
    { src: bold, fontWeight: 700 as const },
  ];
  const italic = { src: latin.italic, fontStyle: "italic" as const };
  Font.register({ family: "Latin", fonts: [...both(latin), italic] });
  Font.register({ family: "Cyrillic", fonts: [...both(latin), italic] });
  Font.register({ family: "Arabic", fonts: both(arabic) });
  Font.register({ family: "Chinese", fonts: both(chinese) });
  Font.registerHyphenationCallback(breakWord);
}

/** As much of a face as is looked at here. */
interface Face {
  getGlyph(id: number, codePoints?: number[]): { codePoints: number[] };
}

function hasGlyphs(face: object): face is Face {
  return "getGlyph" in face && typeof face.getGlyph === "function";
}

const apart = new WeakSet<Face>();

/**
 * The font reader remembers a glyph by its number together with the letters that it first stood for, and the layout loses letters where it then stands for
 * others, as a space that is a no-break space too. Here each call gets the letters that it asked with.
 */
function keepLettersApart(face: Face): void {
  if (apart.has(face)) return;
  apart.add(face);
  const remembered = face.getGlyph.bind(face);
  face.getGlyph = (id, codePoints = []) => {
    const glyph = remembered(id, codePoints);
    const same = codePoints.length === 0 || codePoints.join() === glyph.codePoints.join();

    return same ? glyph : Object.assign(Object.create(glyph), { codePoints });
  };
}
