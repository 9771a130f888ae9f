const HAN = /\p{Script=Han}/gu;
const HAN_OR_MARK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+/u;

/**
 * Counts the words of a text as word processors do: what stands between spaces and has a letter or a digit. Chinese
 * is counted by its characters, without punctuation.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [token] of text.matchAll(/\S+/g)) {
    const characters = token.match(HAN)?.length ?? 0;
    count += characters + token.split(HAN_OR_MARK).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  }

  return count;
}
