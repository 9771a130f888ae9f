import { LANGUAGE_TAGS, type Locale } from "./locales";
import type { Block } from "./rich-text";
import { plainText } from "./rich-text-plain";

/** Phrases by which an annotation announces a presentation by the Secretariat. */
const ANNOUNCEMENT: Record<Locale, RegExp> = {
  ar: /(?:ست?قد\p{M}*م|ستعرض|ست\p{M}*طلع|ستحيط)\s+الأمانة/u,
  zh: /秘书处(?:还)?将(?:简要|向[^，,。]{1,12})?(?:介绍|通报|说明|汇报)/u,
  en: /(?<!\p{L})the Secretariat will (?:\p{L}+ly )?(?:provide|present|brief|report|introduce|inform)/iu,
  fr: /(?<!\p{L})le Secrétariat (?:fera|présentera|donnera|fournira|rendra compte|informera)/iu,
  ru: /(?<!\p{L})Секретариат (?:\p{L}+ )?(?:сообщит|представит|проинформирует|выступит|расскажет)/iu,
  es: /(?<!\p{L})la Secretaría (?:ofrecerá|presentará|facilitará|informará|proporcionará|expondrá)/iu,
};

/** French continues with a pronoun in the next sentence. */
const CONTINUATION: Partial<Record<Locale, RegExp>> = {
  fr: /(?<!\p{L})il (?:fera|présentera|donnera|fournira|rendra compte|informera)/iu,
};

/** Returns the words of a block: the number of a paragraph is no part of its first sentence. */
function textOf(block: Block): string {
  return plainText([block.type === "paragraph" ? { type: block.type, content: block.content } : block]);
}

/** Returns the sentences of a block that announce a presentation by the Secretariat. */
export function findSecretariatPresentations(block: Block, locale: Locale): string[] {
  const sentences = [...new Intl.Segmenter(LANGUAGE_TAGS[locale], { granularity: "sentence" }).segment(textOf(block))];
  let announced = false;

  return sentences.flatMap(({ segment }) => {
    announced = ANNOUNCEMENT[locale].test(segment) || (announced && (CONTINUATION[locale]?.test(segment) ?? false));

    return announced ? [segment.trim()] : [];
  });
}
