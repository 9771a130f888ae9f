import type { Locale } from "@/app/_vocabulary/locales";
import { createTranslator, type MessageValues, type Translator } from "./create-translator";
import type { MessageKey, Messages, Namespace } from "./messages";
import ar from "./messages/ar.json";
import en from "./messages/en.json";
import es from "./messages/es.json";
import fr from "./messages/fr.json";
import ru from "./messages/ru.json";
import zh from "./messages/zh.json";

export type { Translator } from "./create-translator";
export type { MessageKey, Messages, Namespace } from "./messages";

const MESSAGES: Record<Locale, Messages> = { ar, zh, en, fr, ru, es };

const translators = new Map<string, unknown>();

/**
 * Returns the translator of one namespace in one language, created once. For the server: it brings
 * the messages of all languages. Client components call `useTranslator`.
 */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale} ${namespace}`;
  const known = translators.get(key) as Translator<N> | undefined; // stored under this namespace below
  if (known) return known;
  const translator = createTranslator<N>(locale, MESSAGES[locale][namespace]);
  translators.set(key, translator);

  return translator;
}

/** Returns the messages of some namespaces, for the client components that use them. */
export function pickMessages<N extends Namespace>(locale: Locale, namespaces: readonly N[]): Pick<Messages, N> {
  const picked = namespaces.map((namespace) => [namespace, MESSAGES[locale][namespace]]);

  return Object.fromEntries(picked) as Pick<Messages, N>; // one entry for each requested namespace
}

/** Marks the place of a value that is no plain text, such as a link. A private-use character. */
const PLACEHOLDER = "\ue000";

/** Returns the text of a message before one of its values, and the text after it. */
export function aroundParameter<N extends Namespace>(
  t: Translator<N>,
  key: MessageKey<N>,
  name: string,
  values: MessageValues = {},
): { before: string; after: string } {
  const [before = "", after = ""] = t(key, { ...values, [name]: PLACEHOLDER }).split(PLACEHOLDER);

  return { before, after };
}
