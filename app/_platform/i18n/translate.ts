import { type AbstractIntlMessages, createTranslator } from "next-intl";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import ar from "./messages/ar.json";
import en from "./messages/en.json";
import es from "./messages/es.json";
import fr from "./messages/fr.json";
import ru from "./messages/ru.json";
import zh from "./messages/zh.json";

export type Messages = typeof en;
export type Namespace = keyof Messages;

const MESSAGES: Record<Locale, Messages> = { ar, zh, en, fr, ru, es };

/** Puts a message of one namespace into words (ICU MessageFormat). A key that does not exist is a defect and throws. */
export interface Translator {
  (key: string, params?: Record<string, string | number>): string;
  has(key: string): boolean;
}

const translators = new Map<string, Translator>();

/** The messages of one namespace in one language. Made once: a translator reads each message when it first says it, and then knows it. */
export function getTranslator(locale: Locale, namespace: Namespace): Translator {
  const key = `${locale} ${namespace}`;
  const translator = translators.get(key) ?? makeTranslator(locale, namespace);
  translators.set(key, translator);

  return translator;
}

function makeTranslator(locale: Locale, namespace: Namespace): Translator {
  const messages: AbstractIntlMessages = MESSAGES[locale][namespace];
  const translate = createTranslator({
    locale: LANGUAGE_TAGS[locale],
    messages,
    onError: (error) => {
      throw error;
    },
  });

  // Keys are plain text here: that those which the code names exist is proved by tests/message-keys.test.ts, and a missing one throws.
  return Object.assign(
    (key: string, params?: Record<string, string | number>) => translate(key as never, params as never),
    {
      has: (key: string) => translate.has(key as never),
    },
  );
}
