/**
 * Joins wrapped lines: with a space between words, without one between Chinese characters or after
 * the hyphen of a compound.
 */
export function joinWrapped(before: string, next: string): string {
  const touching = `${before.at(-1) ?? ""}${next.at(0) ?? ""}`;
  const isChinese = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]{2}$/u.test(touching);
  const isCompound = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(next);

  return isChinese || isCompound ? before + next : `${before} ${next}`;
}
