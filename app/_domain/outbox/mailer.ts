import type { Letter } from "@/app/_vocabulary/letters";
import type { Locale } from "@/app/_vocabulary/locales";

/** An e-mail as it lies in the outbox: to whom, in which language, and what it tells. */
export type Message = Letter & {
  /** the same at each attempt */
  id: string;
  to: string;
  locale: Locale;
  subscriptionId: string | null;
  createdAt: Date;
};

/** Puts messages into words and sends them. */
export interface Mailer {
  /**
   * Send one, and return once the next server has taken it.
   *
   * @throws {MailRefused} where this one was refused; anything else says that no mail gets through at present.
   */
  send(message: Message): Promise<void>;
}

/** The server does not take this message; others it may. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "MailRefused";
  }
}
