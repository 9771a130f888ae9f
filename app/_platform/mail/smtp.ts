import { createTransport } from "nodemailer";
import type { Context } from "@/app/_domain/context";
import { type Mailer, MailRefused } from "@/app/_domain/outbox/mailer";
import { composeMail, type Sender } from "./compose-mail";

/** The longest that sending one message may take: less than others wait before they take it over. */
const SEND_TIMEOUT_MS = 120_000;

/**
 * Sends through the mail server at `url`: `smtps://` encrypted from the start, `smtp://` as soon as the server offers it (RFC 3207).
 *
 * @param url with user and password where the server asks for them; options of nodemailer after a question mark.
 */
export function smtpMailer(context: Pick<Context, "publicUrl" | "sign">, sender: Sender, url: string): Mailer {
  const transport = createTransport({
    url,
    // Nothing in a message is ever fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });

  return {
    async send(message) {
      try {
        await transport.sendMail({
          ...composeMail(context, sender, message),
          signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
        });
      } catch (error) {
        throw isMessageRefused(error) ? new MailRefused(error.message) : error;
      }
    },
  };
}

/** The server answered, and what it does not take is this message; to the next it may say yes. */
function isMessageRefused(error: unknown): error is Error {
  return error instanceof Error && "code" in error && ["EENVELOPE", "EMESSAGE"].includes(String(error.code));
}
