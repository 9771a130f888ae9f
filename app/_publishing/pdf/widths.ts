/** How wide characters are at most in any of the faces, in ems; the first that fits holds, and what fits none is as wide as a small letter. */
const BOUNDS: [RegExp, number][] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2e80-\u2fffMWmwШЩЖЮФшщжюф@%—…‰\ufffd]|\p{So}/u, 1],
  [/\p{Lu}/u, 0.8],
  [/[ijltfr.,:;'’!|()[\]\s-]/u, 0.36],
];

const SMALL_LETTER = 0.56;

/** At least as wide as a text is in any of the faces, in ems: a bound, not a measure. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) width += BOUNDS.find(([characters]) => characters.test(character))?.[1] ?? SMALL_LETTER;

  return width;
}
