"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { createTranslator, type Translator } from "@/app/_i18n/create-translator";
import type { Messages, Namespace } from "@/app/_i18n/messages";
import type { Locale } from "@/app/_vocabulary/locales";

interface ClientMessages {
  locale: Locale;
  messages: Partial<Messages>;
}

const MessagesContext = createContext<ClientMessages | undefined>(undefined);

/**
 * Gives the client components below it the messages of some namespaces, beside those from above.
 */
export function MessagesProvider({ locale, messages, children }: ClientMessages & { children: ReactNode }) {
  const above = use(MessagesContext);
  const value = useMemo(() => ({ locale, messages: { ...above?.messages, ...messages } }), [locale, messages, above]);

  return <MessagesContext value={value}>{children}</MessagesContext>;
}

/**
 * Returns the translator of a namespace in a client component.
 *
 * @throws {Error} where no `ClientMessages` above it names the namespace.
 */
export function useTranslator<N extends Namespace>(namespace: N): Translator<N> {
  const given = use(MessagesContext);
  const messages = given?.messages[namespace];
  if (!given || !messages) throw new Error(`<ClientMessages> gives no messages of "${namespace}" to this component`);
  const { locale } = given;

  return useMemo(() => createTranslator<N>(locale, messages), [locale, messages]);
}

/** Returns the language of the page in a client component below `ClientMessages`. */
export function useLocale(): Locale {
  const given = use(MessagesContext);
  if (!given) throw new Error("there is no <ClientMessages> above this component");

  return given.locale;
}
