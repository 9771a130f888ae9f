import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import type { Token } from "@/app/_vocabulary/text-difference/tokens";

/** Prints tokens as text: the mark of a line before a space, a footnote at the place of its call. */
export function printTokens(tokens: readonly Token[], locale: Locale): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        case "text":
        case "link":
        case "reference":
          return token.text;
        case "mark":
          return `${token.text} `;
        case "footnote": {
          const text = plainText([{ type: "paragraph", content: token.content }]);
          return getTranslator(locale, "textHistory")("footnote", { text });
        }
        default:
          // A new type of token fails the type check here.
          return token satisfies never;
      }
    })
    .join("");
}
