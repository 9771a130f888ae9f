import { parseSource, printSource } from "../rich-text-source";
import { RICH_TEXT_RULES } from "./merge-rich-texts";
import type { UnitRules } from "./merge-units";

/** How a field merges: `choice` and `line` as a whole, `lines` by line, `rich` by block (source form). */
export type FieldKind = "choice" | "line" | "lines" | "rich";

/** Splits the text of a field into the units that merge, and joins them. */
export interface Codec<T> {
  parse: (text: string) => T[];
  print: (units: T[]) => string;
  rules: UnitRules<T>;
}

const itself = (line: string) => line;

const LINES: Codec<string> = {
  parse: (text) => (text === "" ? [] : text.split("\n")),
  print: (lines) => lines.join("\n"),
  rules: { textOf: itself, keyOf: itself, mergeChanged: () => undefined },
};

const RICH = {
  parse: (text: string) => parseSource(text).text,
  print: printSource,
  rules: RICH_TEXT_RULES,
};

/** Returns how the text of a field is split; undefined for one that merges as a whole. */
// biome-ignore lint/suspicious/noExplicitAny: each codec agrees with itself, whatever its units are
export function codecOf(kind: FieldKind): Codec<any> | undefined {
  return kind === "rich" ? RICH : kind === "lines" ? LINES : undefined;
}
