import type { Locale } from "../locales";
import type { GlossaryTerm, TermPair } from "./glossary-term";
import { BREAK, foldText, isSameWord, type TermWord, termWords } from "./term-words";

/** The terms of a treaty, to find in texts. Each term is prepared once for each language. */
export class Glossary {
  private readonly words = new Map<string, TermWord[]>();

  constructor(private readonly terms: readonly GlossaryTerm[]) {}

  /** Returns the official terms of a source and of a language for what stands in a text, the longest at each place. */
  pairsIn(text: string, source: Locale, target: Locale): TermPair[] {
    return this.find(text, source).flatMap(({ names }) => {
      const [one, other] = [names[source], names[target]];

      return one && other ? [{ source: one, target: other }] : [];
    });
  }

  /**
   * Returns the terms of a source whose official form, and any other accepted one, a translation lacks. Its words
   * may have other endings and stand in another order: a term that is reported must really be absent.
   */
  missingIn(translation: string, target: Locale, text: string, source: Locale): TermPair[] {
    const found = this.find(text, source);
    if (found.length === 0) return [];
    const words = termWords(translation, target);
    const folded = foldText(translation).replace(/\s+/g, "");

    return found.flatMap(({ names, variants }) => {
      const [one, official] = [names[source], names[target]];
      if (!one || !official) return [];
      const has = (form: string) =>
        target === "zh" ? folded.includes(foldText(form).replace(/\s+/g, "")) : this.standsIn(words, form, target);

      return [official, ...(variants[target] ?? [])].some(has) ? [] : [{ source: one, target: official }];
    });
  }

  /** Finds the terms of a text by their official forms; one within a longer one counts only where it stands alone. */
  private find(text: string, locale: Locale): GlossaryTerm[] {
    const sorted = this.terms
      .filter(({ names }) => names[locale])
      .toSorted((one, other) => (other.names[locale] ?? "").length - (one.names[locale] ?? "").length);

    return locale === "zh" ? findChinese(text, sorted) : this.findWords(termWords(text, locale), sorted, locale);
  }

  private findWords(words: TermWord[], terms: readonly GlossaryTerm[], locale: Locale): GlossaryTerm[] {
    const places: { at: number; term: GlossaryTerm }[] = [];
    const left = [...words];
    for (const term of terms) {
      const wanted = this.wordsOf(term.names[locale] ?? "", locale);
      if (wanted.length === 0) continue;
      for (let at = 0; at + wanted.length <= left.length; at++) {
        if (!wanted.every((word, index) => isSameWord(left[at + index] ?? BREAK, word, locale))) continue;
        if (!places.some((place) => place.term === term)) places.push({ at, term });
        left.fill(BREAK, at, at + wanted.length);
      }
    }

    return places.toSorted((one, other) => one.at - other.at).map(({ term }) => term);
  }

  /** Returns whether the words of a form stand near each other, in any order. */
  private standsIn(words: TermWord[], form: string, locale: Locale): boolean {
    const wanted = this.wordsOf(form, locale);
    const reach = wanted.length * 2 + 4;

    return words.some((word, at) => {
      if (!wanted.some((each) => isSameWord(word, each, locale))) return false;
      const near = words.slice(at, at + reach);

      return wanted.every((each) => near.some((other) => isSameWord(other, each, locale)));
    });
  }

  private wordsOf(form: string, locale: Locale): TermWord[] {
    const key = `${locale} ${form}`;
    const known = this.words.get(key) ?? termWords(form, locale).filter((word) => word !== BREAK);
    this.words.set(key, known);

    return known;
  }
}

const CHINESE = new Intl.Segmenter("zh", { granularity: "word" });

/** Finds terms in Chinese, which has no spaces: a term begins and ends where a word does. */
function findChinese(text: string, terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  let left = text.replace(/[ \u00a0《》〈〉]/g, "");
  const edges = new Set([...CHINESE.segment(left)].map(({ index }) => index).concat(left.length));
  const places: { at: number; term: GlossaryTerm }[] = [];
  for (const term of terms) {
    const name = term.names.zh ?? "";
    for (let at = left.indexOf(name); name && at >= 0; at = left.indexOf(name, at + 1)) {
      if (!edges.has(at) || !edges.has(at + name.length)) continue;
      if (!places.some((place) => place.term === term)) places.push({ at, term });
      left = left.slice(0, at) + "|".repeat(name.length) + left.slice(at + name.length);
    }
  }

  return places.toSorted((one, other) => one.at - other.at).map(({ term }) => term);
}
