import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { Lexicon } from "./lexicon";
import { ru } from "./ru";
import { zh } from "./zh";

/** The lexicons by language. */
export const LEXICONS: Record<Locale, Lexicon> = { ar, zh, en, fr, ru, es };

/** Every lexicon, in the order of the official languages. */
export const ALL_LEXICONS: Lexicon[] = LOCALES.map((locale) => LEXICONS[locale]);

/** Folds a heading for comparison: ignores spacing, case, kinds of apostrophe and a final colon. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeffـ]+/g, "")
    .replace(/[’ʼ`]/g, "'")
    .replace(/[:：]$/, "")
    .toLowerCase();
}
