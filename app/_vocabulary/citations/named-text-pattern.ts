/**
 * Returns a pattern of a text's name as documents print it: any space where it has a space, either
 * apostrophe, Arabic with or without vowel marks, the rest of a word for `*`, and its first letter
 * capital or small.
 */
export function namedTextPattern(name: string): string {
  const withoutVowelMarks = name.normalize("NFC").replace(/(?<=\p{Script=Arabic}\p{M}*)\p{M}/gu, "");
  const pattern = withoutVowelMarks.replace(TOKEN, (token, at: number) => {
    if (token === "*") return String.raw`[\p{L}\p{M}]*`;
    if (/\s/.test(token)) return String.raw`\s+`;
    if (/[’']/.test(token)) return "[’']";
    if (/\p{Script=Arabic}/u.test(token)) return String.raw`${token}\p{M}*`;
    if (/\p{L}/u.test(token)) return at === 0 ? `[${token.toUpperCase()}${token.toLowerCase()}]` : token;

    return `\\${token}`;
  });

  return `${startOfWord(name)}${pattern}${endOfWord(name)}`;
}

/** Matches what a pattern does not take as it is. */
const TOKEN = /\s+|[*’']|[\\^$.|?+()[\]{}/]|^\p{L}|\p{Script=Arabic}/gu;

/** Chinese has no spaces between words; Arabic joins prepositions and conjunctions to a word. */
function startOfWord(name: string): string {
  return /^[\p{Script=Han}\p{Script=Arabic}]/u.test(name) ? "" : String.raw`(?<![\p{L}\p{N}])`;
}

function endOfWord(name: string): string {
  return /\p{Script=Han}$/u.test(name) ? "" : String.raw`(?![\p{L}\p{N}])`;
}
