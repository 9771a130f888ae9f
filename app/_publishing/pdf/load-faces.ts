import { Font } from "@react-pdf/renderer";
import { breakWord } from "./break-word";
import { type FontFiles, NON_LATIN_SCRIPTS } from "./typography";

const WEIGHTS = [{}, { fontWeight: 700 as const }, { fontStyle: "italic" as const }];

let areRegistered = false;

/**
 * Loads the faces that a text needs. Cyrillic is a separate instance of the Latin file: where both
 * scripts share a glyph, text copied from the PDF must have the letter of the right script.
 */
export async function loadFaces(files: FontFiles, text: string): Promise<void> {
  if (!areRegistered) registerFaces(files);
  areRegistered = true;
  const otherScripts = NON_LATIN_SCRIPTS.filter(({ script }) => script.test(text));
  for (const fontFamily of ["Latin", ...otherScripts.map(({ family }) => family)]) {
    for (const weight of WEIGHTS) {
      if (weight.fontStyle && fontFamily !== "Latin" && fontFamily !== "Cyrillic") continue;
      await Font.load({ fontFamily, ...weight });
      const face = Font.getFont({ fontFamily, ...weight })?.data;
      if (face && hasGlyphs(face)) separateCodePoints(face);
    }
  }
}

function registerFaces({ latin, arabic, chinese }: FontFiles): void {
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

/** The part of a face that is used here. */
interface Face {
  getGlyph(id: number, codePoints?: number[]): { codePoints: number[] };
}

function hasGlyphs(face: object): face is Face {
  return "getGlyph" in face && typeof face.getGlyph === "function";
}

const patchedFaces = new WeakSet<Face>();

/**
 * Makes `getGlyph` return the requested code points. The font reader caches a glyph with the first
 * code points that used it, and the layout loses letters where another code point shares the glyph,
 * as a space and a no-break space do.
 */
function separateCodePoints(face: Face): void {
  if (patchedFaces.has(face)) return;
  patchedFaces.add(face);
  const getCachedGlyph = face.getGlyph.bind(face);
  face.getGlyph = (id, codePoints = []) => {
    const glyph = getCachedGlyph(id, codePoints);
    const same = codePoints.length === 0 || codePoints.join() === glyph.codePoints.join();

    return same ? glyph : Object.assign(Object.create(glyph), { codePoints });
  };
}
