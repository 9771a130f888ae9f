import { directionOf, type Locale } from "@/app/_vocabulary/locales";

/** Paths of the font files (TrueType). */
export interface FontFiles {
  latin: { regular: string; italic: string; bold: string };
  arabic: { regular: string; bold: string };
  chinese: { regular: string; bold: string };
}

export type Family = "Latin" | "Cyrillic" | "Arabic" | "Chinese";

/** Characters of each script; all others are Latin. */
export const NON_LATIN_SCRIPTS: { family: Exclude<Family, "Latin">; script: RegExp }[] = [
  { family: "Cyrillic", script: /\p{Script=Cyrillic}/u },
  { family: "Arabic", script: /[\p{Script=Arabic}\u0600-\u06ff]/u },
  { family: "Chinese", script: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u },
];

/** Marks and joiners, set in the face of the character before them. */
export const COMBINING_MARK = /[\p{M}\u200c\u200d]/u;

/** Replaces a letter that no face has; the Latin face has it. */
export const REPLACEMENT = "\ufffd";

/** Typography of a language: font family, scale to the apparent size of Latin, and line height. */
export interface Typography {
  locale: Locale;
  family: Family;
  scale: number;
  leading: number;
  direction: "ltr" | "rtl";
  start: "left" | "right";
  end: "left" | "right";
}

const FAMILIES: Record<Locale, Pick<Typography, "family" | "scale" | "leading">> = {
  ar: { family: "Arabic", scale: 1.3, leading: 1.32 },
  zh: { family: "Chinese", scale: 1, leading: 1.35 },
  en: { family: "Latin", scale: 1, leading: 1.2 },
  fr: { family: "Latin", scale: 1, leading: 1.2 },
  ru: { family: "Cyrillic", scale: 1, leading: 1.2 },
  es: { family: "Latin", scale: 1, leading: 1.2 },
};

export function typographyOf(locale: Locale): Typography {
  const rtl = directionOf(locale) === "rtl";

  return {
    locale,
    ...FAMILIES[locale],
    direction: rtl ? "rtl" : "ltr",
    start: rtl ? "right" : "left",
    end: rtl ? "left" : "right",
  };
}

/** Splits a text into pieces of one face: a name in another script has its own. */
export function splitByFace(text: string, family: Family): { text: string; family: Family }[] {
  const pieces: { text: string; family: Family }[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const own = faceOf(character, family, last?.family);
    if (last?.family === own) last.text += character;
    else pieces.push({ text: character, family: own });
  }

  return pieces;
}

/**
 * Returns the face of a character in a text: the face of its script, or the text's own where every
 * face has the character. Arabic and Chinese faces include Latin letters. A mark has its letter's
 * face.
 */
export function faceOf(character: string, family: Family, previous: Family | undefined): Family {
  if (character === REPLACEMENT) return "Latin";
  if (previous && COMBINING_MARK.test(character)) return previous;
  const other = NON_LATIN_SCRIPTS.find(({ script }) => script.test(character));
  if (other) return other.family;

  return family === "Cyrillic" && /\p{Script=Latin}/u.test(character) ? "Latin" : family;
}
