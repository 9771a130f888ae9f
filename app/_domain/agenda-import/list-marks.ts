/** The mark before an entry of a list, or before a quotation in a text. */
export interface ListMark {
  type: "entry" | "quotation";
  /** as printed: `(a)`, `–` */
  printed: string;
  rest: string;
}

const LETTER = /^(?:[-–•]\s+)?([(（]\s*(?:\p{L}{1,5}|\p{Nd}{1,2})ـ?\s*[)）]|(?:\p{L}{1,3}|\p{Nd}{1,2})\))\s*(\S.*)$/su;
const ENCLOSED = /^([\u3220-\u3229\u2460-\u2473])\s*(\S.*)$/su;
/** "أ- …", "i. …", "a. …": a number with such a sign is that of a paragraph. */
const POINTED = /^([\u0621-\u064a]ـ?\s?[-–]|(?:[a-z]|[ivx]{2,5})\.)\s+(\S.*)$/su;
const BULLET = /^([-–—•·▪◦])\s+(\S.*)$/su;
const QUOTATION = /^>\s*(\S.*)$/su;

/** Reads the mark with which an entry of a list begins: `(a) …`, `- (a) …`, `– …`, `> …`. */
export function readListMark(text: string): ListMark | undefined {
  const [, entry, after] = LETTER.exec(text) ?? ENCLOSED.exec(text) ?? POINTED.exec(text) ?? BULLET.exec(text) ?? [];
  if (entry && after) return { type: "entry", printed: entry, rest: after };
  const [, quoted] = QUOTATION.exec(text) ?? [];

  return quoted ? { type: "quotation", printed: ">", rest: quoted } : undefined;
}
