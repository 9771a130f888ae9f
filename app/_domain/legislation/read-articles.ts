import { europeanDigits } from "@/app/_vocabulary/digits";

/** Words for an article, in any form: after one of them a number is an article again. */
const ARTICLE =
  /^(?:arts?|articles?|art[íi]culos?|ст|стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|[وفبلك]{0,2}(?:ال|ل)?(?:مادة|مادتان|مادتين|مواد)|条|條)$/iu;

/** Words that join the numbers of a list or a range, and the Chinese sign before an ordinal. */
const JOIN = /^(?:and|or|to|et|ou|à|au|y|e|o|u|a|al|и|или|по|до|و|أو|إلى|和|及|以|与|或|至|到|第)$/iu;

const YEAR = /^(?:1[89]|20)\d\d$/;

/**
 * Reads the numbers of articles from what a delegation typed in any language, such as "5, para. 1,
 * and art. 18 (2004)". Leaves out what is a paragraph, a subparagraph or a year, and every number
 * of which it is not certain.
 */
export function readArticles(typed: string): number[] {
  const text = europeanDigits(typed).replace(/[(（[][^)）\]]*[)）\]]/g, " ");
  const tokens = text.match(/\d+(?:[./]\d+)*|\p{Script=Han}|\p{L}[\p{L}\p{M}]*|§/gu) ?? [];
  // The field is for articles: what comes first is one.
  let isArticle = true;

  return tokens.flatMap((token, index) => {
    if (!/^\d/.test(token)) {
      isArticle = ARTICLE.test(token) || (isArticle && JOIN.test(token));
      return [];
    }
    const next = tokens[index + 1] ?? "";
    // Chinese puts its word for an article or a paragraph after the number.
    const isNamed = /^\p{Script=Han}$/u.test(next) && !JOIN.test(next) ? ARTICLE.test(next) : isArticle;
    if (!isNamed || token.includes("/") || YEAR.test(token)) return [];

    return [Number.parseInt(token, 10)]; // "16.2" is a paragraph of article 16
  });
}
