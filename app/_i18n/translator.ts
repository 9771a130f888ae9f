import { type AbstractIntlMessages, createTranslator } from "next-intl";
import { heldApart } from "@/app/_vocabulary/direction";
import { withoutDoubledStops } from "@/app/_vocabulary/full-stop";
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

/**
 * Puts a message of one namespace into words (ICU MessageFormat). A key that does not exist is a defect and throws. What is put into the sentence and runs the
 * other way than the language does is held apart in it, and the point of an abbreviation at its end is that of the sentence.
 */
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
    (key: string, params?: Record<string, string | number>) => {
      const put = given(params, locale);
      const words = Object.values(put ?? {}).filter((value) => typeof value === "string");

      return withoutDoubledStops(translate(key as never, put as never), words);
    },
    {
      has: (key: string) => translate.has(key as never),
    },
  );
}

function given(params: Record<string, string | number> | undefined, locale: Locale) {
  return (
    params &&
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "string" ? heldApart(value, locale) : value,
      ]),
    )
  );
}

/** Stands where something is to be put that is no plain text: a link, a name in its own language. A private character, so that nothing else can be it. */
const PLACEHOLDER = "\ue000";

/** What of a message stands before one of its parameters, and what after it. */
export function aroundParameter(
  say: Translator,
  key: string,
  name: string,
  params: Record<string, string | number> = {},
): { before: string; after: string } {
  const [before = "", after = ""] = say(key, { ...params, [name]: PLACEHOLDER }).split(PLACEHOLDER);

  return { before, after };
}
