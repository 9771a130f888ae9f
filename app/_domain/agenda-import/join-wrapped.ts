/** Letters at the end of a text that show how it goes on: a text may be long. */
const END = 300;

/** An address that a line breaks off after one of its signs, or before one. */
const OPEN_ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu;

/**
 * Joins wrapped lines: with a space between words, without one between Chinese characters, after
 * the hyphen of a compound, a slash, the dash of a period or an opening bracket, before a comma, a
 * stop or a closing bracket, or within an address.
 */
export function joinWrapped(before: string, next: string): string {
  const touching = `${before.at(-1) ?? ""}${next.at(0) ?? ""}`;
  const isChinese = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]{2}$/u.test(touching);
  const isCompound = /\p{L}-$/u.test(before) && /^[\p{Ll}\p{Nd}]/u.test(next);
  const isDivided = /\S[/–]$|[([（]$/.test(before);
  const isAddress = OPEN_ADDRESS.test(before.slice(-END)) && (/[-._?=&]$/.test(before) || /^[-/._?=&]\S/.test(next));
  const isEnd = /^[,،؛，。；：、）)\]](?!\S)|^\.$/u.test(next);

  return isChinese || isCompound || isDivided || isAddress || isEnd ? before + next : `${before} ${next}`;
}
