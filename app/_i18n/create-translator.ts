import { createTranslator as createIntlTranslator } from "next-intl";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { mergeFullStops } from "@/app/_vocabulary/full-stop";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import type { MessageKey, Messages, Namespace } from "./messages";

export type MessageValues = Record<string, string | number>;

/**
 * Formats a message of one namespace (ICU MessageFormat). Text that runs against the direction of
 * the language is isolated in it, and an abbreviation's point at the end is not doubled.
 *
 * @throws {Error} where the message lacks a value, or the key does not exist.
 */
export interface Translator<N extends Namespace = Namespace> {
  (key: MessageKey<N>, values?: MessageValues): string;
  has(key: string): key is MessageKey<N>;
}

/**
 * Creates the translator of one namespace from its messages. Each message is parsed on its first
 * use.
 */
export function createTranslator<N extends Namespace>(locale: Locale, messages: Messages[N]): Translator<N> {
  const translate = createIntlTranslator({
    locale: LANGUAGE_TAGS[locale],
    messages: messages as object,
    onError: (error) => {
      throw error;
    },
  });
  const format = (key: string, values?: MessageValues) => {
    const isolated = values && isolateTexts(values, locale);
    const texts = Object.values(isolated ?? {}).filter((value) => typeof value === "string");

    // next-intl infers its keys from literal messages; ours are proved by `MessageKey`.
    return mergeFullStops(translate(key as never, isolated as never), texts);
  };

  return Object.assign(format, { has: (key: string): key is MessageKey<N> => translate.has(key as never) });
}

function isolateTexts(values: MessageValues, locale: Locale): MessageValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? isolateDirection(value, locale) : value,
  ]);

  return Object.fromEntries(entries);
}
