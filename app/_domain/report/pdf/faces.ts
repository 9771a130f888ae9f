import { Font } from "@react-pdf/renderer";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { breakWord } from "./break-word";

/** Whole font files (TrueType), by path. */
export interface FontFiles {
  latin: { regular: string; italic: string; bold: string };
  arabic: { regular: string; bold: string };
  chinese: { regular: string; bold: string };
}

type Family = "Latin" | "Cyrillic" | "Arabic" | "Chinese";

/** What each script looks like; whatever is none of these is Latin. */
const SCRIPTS: Record<Exclude<Family, "Latin">, RegExp> = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Arabic: /\p{Script=Arabic}/u,
  Chinese: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
};

const WEIGHTS = [{}, { fontWeight: 700 as const }, { fontStyle: "italic" as const }];

let registered = false;

/**
 * Make ready the faces that a text needs. Cyrillic is the same file as Latin, read apart: where two scripts share a glyph, a reader that copies the text
 * out of the PDF must get the letter of the right one.
 */
export async function loadFaces(files: FontFiles, text: string): Promise<void> {
  if (!registered) register(files);
  registered = true;
  const others = (Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[]).filter((family) => SCRIPTS[family].test(text));
  for (const fontFamily of ["Latin", ...others]) {
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
    const own = familyOf(character, family) ?? family;
    if (last?.family === own) last.text += character;
    else pieces.push({ text: character, family: own });
  }

  return pieces;
}

/** The face of a letter; `undefined` where every face has it. Arabic and Chinese faces have Latin letters of their own. */
function familyOf(character: string, family: Family): Family | undefined {
  for (const [other, script] of Object.entries(SCRIPTS) as [keyof typeof SCRIPTS, RegExp][])
    if (script.test(character)) return other;

  return family === "Cyrillic" && /\p{Script=Latin}/u.test(character) ? "Latin" : undefined;
}
