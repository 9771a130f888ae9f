import { toStorableText } from "@/app/_vocabulary/clean-text";

/** Characters of a passage: the unit that is displayed, and in which words are found together. */
const MAX_PASSAGE_LENGTH = 1000;

const SENTENCES = new Intl.Segmenter("und", { granularity: "sentence" });

/**
 * Splits a text into passages of about 1,000 characters, between paragraphs if possible, otherwise
 * between sentences, otherwise between words.
 */
export function splitPassages(text: string): string[] {
  const storableText = toStorableText(text);
  const parts = storableText.split(/\n+/).flatMap((paragraph) => {
    const trimmed = paragraph.trim();
    return trimmed.length > MAX_PASSAGE_LENGTH ? splitSentences(trimmed) : trimmed ? [`${trimmed}\n`] : [];
  });
  const passages: string[] = [];
  let passage = "";
  for (const part of parts) {
    if (passage && passage.length + part.length > MAX_PASSAGE_LENGTH) {
      passages.push(passage.trim());
      passage = "";
    }
    passage += part;
  }
  if (passage.trim()) passages.push(passage.trim());

  return passages;
}

function splitSentences(paragraph: string): string[] {
  const sentences = [...SENTENCES.segment(paragraph)].flatMap(({ segment }) =>
    segment.length > MAX_PASSAGE_LENGTH ? splitLongSentence(segment) : [segment],
  );

  return [...sentences, "\n"];
}

/** Splits a sentence that is longer than a passage at spaces, or at the maximum without spaces. */
function splitLongSentence(sentence: string): string[] {
  const parts: string[] = [];
  let remainder = sentence;
  while (remainder.length > MAX_PASSAGE_LENGTH) {
    const space = remainder.lastIndexOf(" ", MAX_PASSAGE_LENGTH);
    const at =
      space > MAX_PASSAGE_LENGTH / 2
        ? space + 1
        : MAX_PASSAGE_LENGTH - (isLowSurrogate(remainder, MAX_PASSAGE_LENGTH) ? 1 : 0);
    parts.push(remainder.slice(0, at));
    remainder = remainder.slice(at);
  }

  return [...parts, remainder];
}

/** Returns whether a split at this index would cut a surrogate pair. */
function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);

  return unit >= 0xdc00 && unit <= 0xdfff;
}
