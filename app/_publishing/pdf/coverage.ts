import { openSync } from "fontkit";
import type { Locale } from "@/app/_vocabulary/locales";
import { type Family, type FontFiles, faceOf, MARK, settingOf } from "./scripts";

/** What needs no glyph: white space, joiners, variation selectors, direction marks. */
const UNDRAWN = /[\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Returns the characters of a text that the report cannot print in a language, each once, in their order: those for which a face in which they would be
 * set has no glyph. A character is what a person takes for one, with its marks.
 */
export function unprintableIn(text: string, locale: Locale, files: FontFiles): string[] {
  const isMissing = missingIn(settingOf(locale).family, files);
  if (!isMissing(text)) return [];
  const characters = [...new Intl.Segmenter(locale).segment(text)].map(({ segment }) => segment);

  return [...new Set(characters.filter(isMissing))];
}

/** Says whether a text has a letter that cannot be printed among letters of a family. */
function missingIn(family: Family, files: FontFiles): (text: string) => boolean {
  const isPrintable = (character: string, face: Family) => UNDRAWN.test(character) || hasGlyph(character, face, files);
  // A long text has few different characters: each is looked up once.
  const printable = new Map<string, Family>();

  return (text) => {
    let before: Family | undefined;
    for (const character of text) {
      const known = printable.get(character);
      const face = known ?? faceOf(character, family, before);
      if (!known && !isPrintable(character, face)) return true;
      if (!known && !MARK.test(character)) printable.set(character, face);
      before = face;
    }

    return false;
  };
}

/** Every code point that a family has in all of its faces, a bit each; read from the font files once. */
const covered = new Map<string, Uint8Array>();

function hasGlyph(character: string, family: Family, { latin, arabic, chinese }: FontFiles): boolean {
  const faces = { Latin: latin, Cyrillic: latin, Arabic: arabic, Chinese: chinese }[family];
  let bits = covered.get(faces.regular);
  if (!bits) {
    const sets = Object.values(faces).map((file) => bitsOf(openSync(file).characterSet));
    bits = sets.reduce((all, each) => all.map((byte, index) => byte & (each[index] ?? 0)));
    covered.set(faces.regular, bits);
  }
  const point = character.codePointAt(0) ?? 0;

  return ((bits[point >> 3] ?? 0) & (1 << (point & 7))) !== 0;
}

function bitsOf(points: number[]): Uint8Array {
  const bits = new Uint8Array(0x110000 / 8);
  for (const point of points) bits[point >> 3] = (bits[point >> 3] ?? 0) | (1 << (point & 7));

  return bits;
}

/**
 * A text as it can be printed: `mark` stands for each character that cannot; of what needs no glyph, space stays space, and the rest goes where the face
 * would draw another letter for it.
 */
export function withMarks(text: string, locale: Locale, files: FontFiles, mark: string): string {
  const { family } = settingOf(locale);
  const missing = new Set(unprintableIn(text, locale, files));
  const marked =
    missing.size === 0
      ? text
      : [...new Intl.Segmenter(locale).segment(text)]
          .map(({ segment }) => (missing.has(segment) ? mark : segment))
          .join("");

  return marked.replace(new RegExp(UNDRAWN, "gu"), (character) => {
    if (hasGlyph(character, family, files) || character === "\n") return character;
    return /\s/.test(character) ? "\u00a0" : "";
  });
}
