import type { ReactNode } from "react";
import { type Namespace, pickMessages } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MessagesProvider } from "@/components/ui/messages-context";

interface Props {
  locale: Locale;
  /** the namespaces that the client components below use; each is sent with the page */
  namespaces: readonly Namespace[];
  children: ReactNode;
}

/** Sends messages to the client components below it, of the namespaces that they use alone. */
export function ClientMessages({ locale, namespaces, children }: Props) {
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, namespaces)}>
      {children}
    </MessagesProvider>
  );
}
