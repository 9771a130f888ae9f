import { isDeepStrictEqual } from "node:util";
import { diffArrays } from "diff";
import { CORRECTION_WORDING, type CorrectedField, type CorrectedPlace } from "@/app/_vocabulary/correction-wording";
import { printItemMark, printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Block, RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import type { AgendaContent, ContentItem, ContentText } from "./content";
import { correctPhrase } from "./correct-phrase";

/** A correction: its place, what is done there, and the text that it brings. */
interface Correction {
  place: CorrectedPlace | undefined;
  instruction: string;
  text?: RichText;
}

const LINES = ["segment", "title", "shortTitle", "heading"] as const;
const TEXTS = ["annotation", "documentation"] as const;

/**
 * Composes the text of a corrigendum or addendum in one language from what differs between two contents, in
 * the order of the agenda: each correction is numbered and names its place. Empty where nothing differs in
 * that language.
 */
export function composeCorrection(before: AgendaContent, after: AgendaContent, locale: Locale): RichText {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id, texts }) => !later.has(id) && texts[locale]);
  const corrections = [
    ...after.flatMap((item, index) => {
      const [was, is] = [earlier.get(item.id)?.texts[locale], item.texts[locale]];
      if (!is || isDeepStrictEqual(was, is)) return [];

      return was ? correctTexts(item, was, is, locale) : [addItem(item, is, after[index - 1], locale)];
    }),
    ...removed.map(
      ({ number }): Correction => ({ place: placeIn(number, locale), instruction: wordingIn(locale).deleteItem }),
    ),
  ];

  return corrections.flatMap(({ place, instruction, text = [] }, index): RichText => {
    const mark = wordingIn(locale).mark(index + 1);
    const paragraphs = place ? [wordingIn(locale).place(place), instruction] : [instruction];

    return [
      ...paragraphs.map(
        (line, at): Block => ({
          type: "paragraph",
          ...(at === 0 && { number: mark }),
          content: [{ type: "text", text: line }],
        }),
      ),
      ...text.map(quote),
    ];
  });
}

const wordingIn = (locale: Locale) => CORRECTION_WORDING[locale];

function placeIn(number: string, locale: Locale, rest: Omit<CorrectedPlace, "item"> = {}): CorrectedPlace {
  return { item: printItemNumber(number, locale), ...rest };
}

/** Sets a text apart from what is said about it. */
function quote(block: Block): Block {
  return block.type === "paragraph" ? { type: "quotation", content: withNumber(block) } : block;
}

function withNumber({ number, content }: Extract<Block, { type: "paragraph" }>) {
  return number ? [{ type: "text" as const, text: `${number} ` }, ...content] : content;
}

function addItem(
  { number }: ContentItem,
  { title, annotation, documentation }: ContentText,
  previous: ContentItem | undefined,
  locale: Locale,
): Correction {
  const heading: Block = {
    type: "paragraph",
    content: [{ type: "text", text: `${printItemMark(number, locale)} ${title}` }],
  };

  return {
    place: undefined,
    instruction: wordingIn(locale).addAfterItem(previous && printItemNumber(previous.number, locale)),
    text: [heading, ...annotation, ...documentation],
  };
}

function correctTexts({ number }: ContentItem, was: ContentText, is: ContentText, locale: Locale): Correction[] {
  return [
    ...LINES.flatMap((field) =>
      correctLine({ was: was[field] ?? "", is: is[field] ?? "" }, placeIn(number, locale, { field }), locale),
    ),
    ...TEXTS.flatMap((field) => correctText(was[field], is[field], { number, field }, locale)),
  ];
}

function correctLine({ was, is }: { was: string; is: string }, place: CorrectedPlace, locale: Locale): Correction[] {
  const wording = wordingIn(locale);
  if (was === is) return [];
  if (was === "") return [{ place, instruction: wording.insert(is) }];
  if (is === "") return [{ place, instruction: wording.delete(was) }];
  const phrase = correctPhrase(was, is, locale);
  if (!phrase)
    return [
      { place, instruction: wording.replaceAll, text: [{ type: "paragraph", content: [{ type: "text", text: is }] }] },
    ];

  return [{ place, instruction: wording.replace(phrase.before, phrase.after) }];
}

function correctText(
  was: RichText,
  is: RichText,
  { number, field }: { number: string; field: CorrectedField },
  locale: Locale,
): Correction[] {
  const wording = wordingIn(locale);
  const corrections: Correction[] = [];
  let at = 0;
  const hunks = diffArrays(was, is, { comparator: isDeepStrictEqual });
  for (const [index, { added, removed, value }] of hunks.entries()) {
    if (added && hunks[index - 1]?.removed) continue;
    const inserted = added ? value : removed && hunks[index + 1]?.added ? (hunks[index + 1]?.value ?? []) : [];
    const deleted = removed ? value : [];
    const pairs = Math.min(deleted.length, inserted.length);
    for (let pair = 0; pair < pairs; pair += 1)
      corrections.push(
        correctBlock(
          deleted[pair]!,
          inserted[pair]!,
          placeIn(number, locale, { field, paragraph: at + pair + 1 }),
          locale,
        ),
      ); // both have so many
    for (let extra = pairs; extra < deleted.length; extra += 1)
      corrections.push({
        place: placeIn(number, locale, { field, paragraph: at + extra + 1 }),
        instruction: wording.deleteParagraph,
      });
    at += added ? 0 : value.length;
    if (inserted.length > pairs)
      corrections.push({
        place: placeIn(number, locale, { field }),
        instruction: wording.insertAfterParagraph(at),
        text: inserted.slice(pairs),
      });
  }

  return corrections;
}

/** Corrects a phrase of a paragraph where its words alone differ; else replaces the block. */
function correctBlock(was: Block, is: Block, place: CorrectedPlace, locale: Locale): Correction {
  const [one, other] = [plainText([was]), plainText([is])];
  const isPlain = was.type !== "list" && was.type === is.type && one !== other;
  const phrase = isPlain && sameBesideWords(was, is) ? correctPhrase(one, other, locale) : undefined;
  if (phrase) return { place, instruction: wordingIn(locale).replace(phrase.before, phrase.after) };

  return { place, instruction: wordingIn(locale).replaceAll, text: [is] };
}

/** Returns whether both blocks have the same footnotes and links. */
function sameBesideWords(was: Block, is: Block): boolean {
  const others = (block: Block) => (block.type === "list" ? [] : block.content.filter(({ type }) => type !== "text"));

  return isDeepStrictEqual(others(was), others(is));
}
