import { detectLanguage } from "./detect-language";
import { LANGUAGE_LETTERS } from "./document-name";
import { LOCALES, type Locale } from "./locales";
import { foldSymbol } from "./symbol";

/** How languages are named at the end of a file's name, beside the letters of the United Nations. */
const LANGUAGE_ENDINGS: Record<Locale, string[]> = {
  ar: ["ar", "ara", "arabic"],
  zh: ["zh", "zho", "chi", "chinese"],
  en: ["en", "eng", "english"],
  fr: ["fr", "fra", "fre", "french"],
  ru: ["ru", "rus", "russian"],
  es: ["es", "spa", "spanish"],
};

/** A text shorter than this tells no language: a page of figures, or a scan. */
const MIN_LETTERS = 40;

/** The beginning of a text, in which its symbol and enough words stand. */
const HEAD = 4_000;

/**
 * Returns the language that a file's name tells: by its last part (`…_E.pdf`, `-ar.docx`, `_fr`), or by the letter
 * after a job number (`2311234A.pdf`).
 */
export function languageOfName(name: string): Locale | undefined {
  const stem = stemOf(name);
  const ending = /(?:^|[^\p{L}\d])(\p{L}+)[)\]]?$/u.exec(stem)?.[1]?.toLowerCase();
  const letter = ending?.length === 1 ? ending : /\d{5,}([A-Za-z])$/.exec(stem)?.[1];
  if (letter) return LOCALES.find((locale) => LANGUAGE_LETTERS[locale] === letter.toUpperCase());

  return LOCALES.find((locale) => ending !== undefined && LANGUAGE_ENDINGS[locale].includes(ending));
}

/** Returns the language of a text; undefined where it is too short to tell. */
export function languageOfText(text: string): Locale | undefined {
  const head = text.slice(0, HEAD);

  return (head.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS ? detectLanguage(head) : undefined;
}

/** Returns which of these symbols a file's name begins with; of several, the longest. */
export function symbolOfName(name: string, symbols: string[]): string | undefined {
  const stem = lettersOf(stemOf(name));

  return longest(symbols.filter((symbol) => startsWithSymbol(stem, lettersOf(symbol))));
}

/** Returns which of these symbols stands first at the head of a text; of several there, the longest. */
export function symbolOfText(text: string, symbols: string[]): string | undefined {
  const head = foldSymbol(text.slice(0, HEAD / 2));
  const places = symbols
    .map((symbol) => ({ symbol, at: placeOf(foldSymbol(symbol), head) }))
    .filter(({ at }) => at >= 0);
  const first = Math.min(...places.map(({ at }) => at));

  return longest(places.filter(({ at }) => at === first).map(({ symbol }) => symbol));
}

function placeOf(symbol: string, head: string): number {
  for (let at = head.indexOf(symbol); at >= 0; at = head.indexOf(symbol, at + 1))
    if (!/\d/.test(head.charAt(at + symbol.length))) return at;

  return -1;
}

/** `CTOCCOPWG22023` is no beginning of `CTOCCOPWG220231`: the number goes on. */
function startsWithSymbol(stem: string, symbol: string): boolean {
  return stem.startsWith(symbol) && !/\d/.test(stem.charAt(symbol.length));
}

function longest(symbols: string[]): string | undefined {
  return symbols.toSorted((one, other) => other.length - one.length)[0];
}

function stemOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, "");
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\d]+/gu, "");
}
