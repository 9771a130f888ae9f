import { storable } from "@/app/_vocabulary/clean-text";

/** In characters: what is shown of a document as one passage, and how far its words may stand apart to be found together. */
const PASSAGE_LENGTH = 1000;

const SENTENCES = new Intl.Segmenter("und", { granularity: "sentence" });

/** A text in passages of about 1,000 characters, cut between paragraphs where there are some, else between sentences, else between words. */
export function cutPassages(text: string): string[] {
  const clean = storable(text);
  const pieces = clean.split(/\n+/).flatMap((paragraph) => {
    const trimmed = paragraph.trim();
    return trimmed.length > PASSAGE_LENGTH ? sentencesOf(trimmed) : trimmed ? [`${trimmed}\n`] : [];
  });
  const passages: string[] = [];
  let passage = "";
  for (const piece of pieces) {
    if (passage && passage.length + piece.length > PASSAGE_LENGTH) {
      passages.push(passage.trim());
      passage = "";
    }
    passage += piece;
  }
  if (passage.trim()) passages.push(passage.trim());

  return passages;
}

function sentencesOf(paragraph: string): string[] {
  const sentences = [...SENTENCES.segment(paragraph)].flatMap(({ segment }) =>
    segment.length > PASSAGE_LENGTH ? brokenUp(segment) : [segment],
  );

  return [...sentences, "\n"];
}

/** A sentence longer than a passage, or what has none: broken at spaces, and where there are none after so many characters. */
function brokenUp(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > PASSAGE_LENGTH) {
    const space = rest.lastIndexOf(" ", PASSAGE_LENGTH);
    const at = space > PASSAGE_LENGTH / 2 ? space + 1 : PASSAGE_LENGTH - (isLowHalf(rest, PASSAGE_LENGTH) ? 1 : 0);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }

  return [...pieces, rest];
}

/** Whether a character of two units would be cut in two. */
function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);

  return unit >= 0xdc00 && unit <= 0xdfff;
}
