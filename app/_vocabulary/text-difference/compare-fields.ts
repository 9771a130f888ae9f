import type { Locale } from "../locales";
import type { TextField } from "../revisions";
import { compareTexts, type LineDifference } from "./compare-texts";

/** A field of a text in which two revisions differ. */
export interface FieldDifference {
  name: string;
  locale: Locale;
  lines: LineDifference[];
}

/** Compares two revisions of a text. Returns the fields that differ, in the order of the later one. */
export function compareFields(before: readonly TextField[], after: readonly TextField[]): FieldDifference[] {
  const keyOf = ({ name, locale }: TextField) => `${name} ${locale}`;
  const earlier = new Map(before.map((field) => [keyOf(field), field]));
  const later = new Map(after.map((field) => [keyOf(field), field]));

  return [...new Map([...later, ...[...earlier].filter(([key]) => !later.has(key))])].flatMap(
    ([key, { name, locale }]) => {
      const lines = compareTexts(earlier.get(key)?.text ?? [], later.get(key)?.text ?? [], locale);
      return lines.every(({ change, isMoved }) => change === "same" && !isMoved) ? [] : [{ name, locale, lines }];
    },
  );
}
