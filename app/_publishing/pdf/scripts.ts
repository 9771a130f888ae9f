import { directionOf, type Locale } from "@/app/_vocabulary/locales";

/** Whole font files (TrueType), by path. */
export interface FontFiles {
  latin: { regular: string; italic: string; bold: string };
  arabic: { regular: string; bold: string };
  chinese: { regular: string; bold: string };
}

export type Family = "Latin" | "Cyrillic" | "Arabic" | "Chinese";

/** What each script looks like; whatever is none of these is Latin. */
export const OTHER_SCRIPTS: { family: Exclude<Family, "Latin">; script: RegExp }[] = [
  { family: "Cyrillic", script: /\p{Script=Cyrillic}/u },
  { family: "Arabic", script: /[\p{Script=Arabic}\u0600-\u06ff]/u },
  { family: "Chinese", script: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u },
];

/** Set in the face of what is before it: marks on letters, and joiners. */
export const MARK = /[\p{M}\u200c\u200d]/u;

/** Stands for a letter that no face has; the Latin one has it. */
export const REPLACEMENT = "\ufffd";

/** How a language is set: its face, how much larger it must be to look as large as the Latin one, and the air between its lines. */
export interface Setting {
  locale: Locale;
  family: Family;
  scale: number;
  leading: number;
  direction: "ltr" | "rtl";
  start: "left" | "right";
  end: "left" | "right";
}

const FAMILIES: Record<Locale, Pick<Setting, "family" | "scale" | "leading">> = {
  ar: { family: "Arabic", scale: 1.3, leading: 1.32 },
  zh: { family: "Chinese", scale: 1, leading: 1.35 },
  en: { family: "Latin", scale: 1, leading: 1.2 },
  fr: { family: "Latin", scale: 1, leading: 1.2 },
  ru: { family: "Cyrillic", scale: 1, leading: 1.2 },
  es: { family: "Latin", scale: 1, leading: 1.2 },
};

export function settingOf(locale: Locale): Setting {
  const rtl = directionOf(locale) === "rtl";

  return {
    locale,
    ...FAMILIES[locale],
    direction: rtl ? "rtl" : "ltr",
    start: rtl ? "right" : "left",
    end: rtl ? "left" : "right",
  };
}

/** A text in the pieces that one face each can set, in their order: a name in another script is set in its own. */
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
 * Returns the face of a letter in a text of a family: that of its script, or the text's own where every face has it. Arabic and Chinese faces have Latin
 * letters of their own. A mark on a letter is set in the letter's face.
 */
export function faceOf(character: string, family: Family, before: Family | undefined): Family {
  if (character === REPLACEMENT) return "Latin";
  if (before && MARK.test(character)) return before;
  const other = OTHER_SCRIPTS.find(({ script }) => script.test(character));
  if (other) return other.family;

  return family === "Cyrillic" && /\p{Script=Latin}/u.test(character) ? "Latin" : family;
}
