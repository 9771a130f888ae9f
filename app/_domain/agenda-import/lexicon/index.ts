import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ru } from "./ru";
import { zh } from "./zh";

/** The parts that a heading begins, in the order of the document. */
export const PARTS = ["title", "agenda", "annotations", "documentation", "annex", "organizationOfWork"] as const;

export type Part = (typeof PARTS)[number];

/** The words by which the importer finds its way through an annotated provisional agenda in one language. */
export interface Lexicon {
  locale: Locale;
  /** each heading in every wording that is read; the first is the one that is printed */
  headings: Record<Part, [string, ...string[]]>;
  /** how the masthead may name the language */
  languageLines: string[];
  courtesy: RegExp;
  /** "(continued)" at the end of a description */
  continued: RegExp;
  /** January to December, each in every form that is read */
  months: string[][];
  /** Monday to Sunday, each in every form that is read */
  weekdays: string[][];
  /** what joins two days: a list (`29 and 30`) or a span (`23 to 27`); patterns */
  joins: { list: string; span: string };
  /** between day and month, between month and year; patterns */
  of: { month: string; year: string };
  /** what may stand after the year */
  afterYear: string;
  noDocument: RegExp;
  /** how the line of a document begins, with or without its symbol */
  documentBegins: RegExp;
  backgroundPaper: RegExp;
  /** how many plenary meetings there are to be; captures the number */
  plenaryMeetings: RegExp;
  /** one to ten, as they stand before "plenary meetings" */
  numbers: string[];
}

/** The lexicon of each language. */
export const LEXICONS: Record<Locale, Lexicon> = { ar, zh, en, fr, ru, es };

/** Every lexicon, in the order of the official languages. */
export const ALL_LEXICONS: Lexicon[] = LOCALES.map((locale) => LEXICONS[locale]);

/** A heading as it is compared: letter spacing, case, kinds of apostrophe and a final colon do not count. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeffـ]+/g, "")
    .replace(/[’ʼ`]/g, "'")
    .replace(/[:：]$/, "")
    .toLowerCase();
}
