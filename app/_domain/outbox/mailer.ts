import type { Locale } from "@/app/_vocabulary/locales";
import type { MailTemplate } from "@/app/_vocabulary/mail-templates";
import type { outboxMessages } from "@/db/schema";

/** An e-mail in the outbox: recipient, language, kind and parameters. */
export type Message = MailTemplate & {
  /** the same at each attempt */
  id: string;
  to: string;
  locale: Locale;
  subscriptionId: string | null;
  createdAt: Date;
};

/** Returns a row of the outbox as a message. */
export function toMessage(row: Pick<typeof outboxMessages.$inferSelect, keyof Message>): Message {
  // Every writer of the outbox stores the params of the message's kind.
  return row as Message;
}

/** Renders messages in their language and sends them. */
export interface Mailer {
  /**
   * Sends a message. Returns once the mail server has accepted it.
   *
   * @throws {MailRefused} if the server refuses this message; any other error means that no mail
   * can be sent at present.
   */
  send(message: Message): Promise<void>;
}

/** The mail server refuses this message; it may accept others. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "MailRefused";
  }
}
