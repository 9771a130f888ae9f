import { openSync } from "fontkit";
import type { Locale } from "@/app/_vocabulary/locales";
import { COMBINING_MARK, type Family, type FontFiles, faceOf, typographyOf } from "./typography";

/** White space, joiners, variation selectors and direction marks. */
const NEEDS_NO_GLYPH = /[\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Returns the distinct grapheme clusters of a text that the report cannot print in a language,
 * because their face has no glyph for them.
 */
export function findUnprintable(text: string, locale: Locale, files: FontFiles): string[] {
  const isMissing = createMissingGlyphTest(typographyOf(locale).family, files);
  if (!isMissing(text)) return [];
  const characters = [...new Intl.Segmenter(locale).segment(text)].map(({ segment }) => segment);

  return [...new Set(characters.filter(isMissing))];
}

/** Creates a test for characters without a glyph in a text of a font family. */
function createMissingGlyphTest(family: Family, files: FontFiles): (text: string) => boolean {
  const isPrintable = (character: string, face: Family) =>
    NEEDS_NO_GLYPH.test(character) || hasGlyph(character, face, files);
  // Each distinct character is looked up once.
  const printable = new Map<string, Family>();

  return (text) => {
    let previous: Family | undefined;
    for (const character of text) {
      const knownFace = printable.get(character);
      const face = knownFace ?? faceOf(character, family, previous);
      if (!knownFace && !isPrintable(character, face)) return true;
      if (!knownFace && !COMBINING_MARK.test(character)) printable.set(character, face);
      previous = face;
    }

    return false;
  };
}

/** Bit sets of the code points that all faces of a family have, read from the font files once. */
const coverageByFile = new Map<string, Uint8Array>();

function hasGlyph(character: string, family: Family, { latin, arabic, chinese }: FontFiles): boolean {
  const faces = { Latin: latin, Cyrillic: latin, Arabic: arabic, Chinese: chinese }[family];
  let bits = coverageByFile.get(faces.regular);
  if (!bits) {
    const sets = Object.values(faces).map((file) => toBitSet(openSync(file).characterSet));
    bits = sets.reduce((all, each) => all.map((byte, index) => byte & (each[index] ?? 0)));
    coverageByFile.set(faces.regular, bits);
  }
  const point = character.codePointAt(0) ?? 0;

  return ((bits[point >> 3] ?? 0) & (1 << (point & 7))) !== 0;
}

function toBitSet(points: number[]): Uint8Array {
  const bits = new Uint8Array(0x110000 / 8);
  for (const point of points) bits[point >> 3] = (bits[point >> 3] ?? 0) | (1 << (point & 7));

  return bits;
}

/**
 * Replaces unprintable characters by `mark`. Of the characters that need no glyph, missing spaces
 * become no-break spaces and others are removed, because the face would draw another letter for
 * them.
 */
export function replaceUnprintable(text: string, locale: Locale, files: FontFiles, mark: string): string {
  const { family } = typographyOf(locale);
  const missing = new Set(findUnprintable(text, locale, files));
  const marked =
    missing.size === 0
      ? text
      : [...new Intl.Segmenter(locale).segment(text)]
          .map(({ segment }) => (missing.has(segment) ? mark : segment))
          .join("");

  return marked.replace(new RegExp(NEEDS_NO_GLYPH, "gu"), (character) => {
    if (hasGlyph(character, family, files) || character === "\n") return character;
    return /\s/.test(character) ? "\u00a0" : "";
  });
}
