/** Maximum widths of characters in any face, in ems; the first match applies. */
const CHARACTER_WIDTHS: [RegExp, number][] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2e80-\u2fffMWmwШЩЖЮФшщжюф@%—…‰\ufffd]|\p{So}/u, 1],
  [/\p{Lu}/u, 0.8],
  [/[ijltfr.,:;'’!|()[\]\s-]/u, 0.36],
];

const SMALL_LETTER_WIDTH = 0.56;

/** Returns an upper bound of a text's width in any face, in ems. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text)
    width += CHARACTER_WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? SMALL_LETTER_WIDTH;

  return width;
}
