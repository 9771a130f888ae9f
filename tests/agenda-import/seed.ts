import { readFileSync } from "node:fs";
import type { Locale } from "@/app/_vocabulary/locales";

/** Reads the sample meeting's document in one language from db/seed. */
export function seed(locale: Locale): string {
  return readFileSync(new URL(`../../db/seed/wg2-2023/${locale}.txt`, import.meta.url), "utf8");
}

/** Changes one line of a text: the `nth` with this beginning. */
export function changed(text: string, beginning: string, change: (line: string) => string | string[], nth = 1): string {
  let count = 0;
  const lines = text
    .split("\n")
    .flatMap((line) => (line.trimStart().startsWith(beginning) && ++count === nth ? change(line) : line));
  if (count < nth) throw new Error(`No line begins with ${beginning} ${nth} times.`);

  return lines.join("\n");
}

/** Returns the 1-based number of the line with this beginning. */
export function lineOf(text: string, beginning: string, nth = 1): number {
  const found = text.split("\n").flatMap((line, index) => (line.trimStart().startsWith(beginning) ? index + 1 : []));

  return found[nth - 1] ?? Number.NaN;
}

/**
 * How often each sentence stands in a text: cut at full stops, semicolons, question and exclamation
 * marks, cells and line ends; white space, footnote marks, and what lists put round their entries
 * do not count.
 */
export function sentences(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const piece of text.split(/[。；;！？؛؟.!?\n\t]/)) {
    const sentence = piece.replace(/[\s⁰¹²³⁴-⁹]/g, "").replace(/^[-–]|[:：]$/g, "");
    if (sentence) found.set(sentence, (found.get(sentence) ?? 0) + 1);
  }

  return found;
}
