import type { ItemContent, ItemTexts } from "@/app/_domain/agenda/text-queries";
import { type AlignedBlock, alignBlocks } from "@/app/_vocabulary/align-blocks";
import { blockName, blockNames } from "@/app/_vocabulary/block-names";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Glossary } from "@/app/_vocabulary/glossary/glossary";
import type { TermPair } from "@/app/_vocabulary/glossary/glossary-term";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Block } from "@/app/_vocabulary/rich-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { type DifferencePart, wordDifference } from "@/app/_vocabulary/word-difference";

const LINES = ["title", "shortTitle", "heading", "segment"] as const;
const BLOCKS = ["annotation", "documentation"] as const;

export type TranslatedField = (typeof LINES)[number] | (typeof BLOCKS)[number];

/** A line or a block of a text beside its source and the same in further languages. */
export interface TranslationRow {
  /** of the form's field */
  name: string;
  field: TranslatedField;
  /** of the block, from 1 */
  block: number | undefined;
  value: string;
  /** in the syntax of `rich-text-source`; undefined where the source has no such block */
  source: string | undefined;
  /** by word, how the source has changed since the text was made */
  changes: DifferencePart[] | undefined;
  /** the block is no longer in the source */
  removed: string | undefined;
  others: { language: Locale; text: string }[];
  /** the official terms of the source, each with that of the language */
  terms: TermPair[];
}

interface Languages {
  language: Locale;
  /** the sources that the text and the further ones follow; undefined where that is unknown */
  followed: Partial<Record<Locale, ItemContent>>;
  beside: readonly Locale[];
  /** without it no terms are listed */
  glossary?: Glossary;
}

/** Returns the lines and blocks of an item in a language, each beside its source. */
export function translationRows(item: ItemTexts, languages: Languages): TranslationRow[] {
  const { language, followed, beside, glossary } = languages;
  const { source, texts } = item;
  const rowOf = (field: TranslatedField) => ({ field, block: undefined, removed: undefined });
  const lines = LINES.flatMap((field): TranslationRow[] => {
    const [now, value] = [texts[source]?.[field] ?? "", texts[language]?.[field] ?? ""];
    if (field !== "title" && now === "" && value === "") return [];
    const changes = difference(followed[language]?.[field] ?? "", now, followed[language] ? source : undefined);
    const others = beside.map((each) => ({ language: each, text: texts[each]?.[field] ?? "" }));

    const terms = termsOf(now, source, { language, glossary });

    return [{ ...rowOf(field), name: field, value, source: now, changes, others, terms }];
  });

  return [...lines, ...BLOCKS.flatMap((field) => blockRows(item, field, languages))];
}

function termsOf(
  text: string,
  source: Locale,
  { language, glossary }: Pick<Languages, "language" | "glossary">,
): TermPair[] {
  return language === source ? [] : (glossary?.pairsIn(text, source, language) ?? []);
}

/**
 * Returns a row for each block that was typed and has none: where another person has removed blocks since,
 * the page has fewer rows than the form that was sent.
 */
export function rowsOnlyTyped(rows: readonly TranslationRow[], typed: FormState["values"]): TranslationRow[] {
  const names = new Set(rows.map(({ name }) => name));

  return BLOCKS.flatMap((field) =>
    blockNames(field, Object.keys(typed))
      .filter((name) => !names.has(name) && typed[name] !== "")
      .map((name) => ({
        ...{ name, field, block: Number(name.slice(field.length + 1)), value: "" },
        ...{ source: undefined, changes: undefined, removed: undefined, others: [], terms: [] },
      })),
  );
}

function blockRows(
  { source, texts }: ItemTexts,
  field: (typeof BLOCKS)[number],
  { language, followed, beside, glossary }: Languages,
): TranslationRow[] {
  const now = texts[source]?.[field] ?? [];
  const align = (each: Locale) => alignBlocks(followed[each]?.[field] ?? now, now, texts[each]?.[field] ?? []);
  const others = beside.map((each) => ({ language: each, aligned: align(each) }));
  const printOther = (aligned: AlignedBlock[], block: Block | undefined) =>
    printBlock(block && aligned.find((each) => each.source === block)?.target);
  const rows = align(language);
  // An empty row takes what the source does not have.
  const all: AlignedBlock[] = [...rows, { source: undefined, followed: undefined, target: undefined }];

  return all.map((row, index) => ({
    name: blockName(field, index + 1),
    field,
    block: index + 1,
    value: printBlock(row.target),
    source: row.source && printBlock(row.source),
    changes: row.source && difference(printBlock(row.followed), printBlock(row.source), followed[language] && source),
    removed: row.source ? undefined : row.followed && printBlock(row.followed),
    terms: termsOf(printBlock(row.source), source, { language, glossary }),
    others: others.map(({ language: each, aligned }) => ({ language: each, text: printOther(aligned, row.source) })),
  }));
}

function printBlock(block: Block | undefined): string {
  return block ? printSource([block]) : "";
}

/** Compares a part of the source with what it was; undefined where it is the same or nothing is known. */
function difference(before: string, now: string, source: Locale | undefined): DifferencePart[] | undefined {
  if (source === undefined || before === now) return undefined;
  const whole = [
    { kind: "removed" as const, text: before },
    { kind: "added" as const, text: now },
  ].filter(({ text }) => text !== "");

  return before === "" || now === "" ? whole : (wordDifference(before, now, source) ?? whole);
}
