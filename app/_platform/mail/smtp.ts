import { createTransport } from "nodemailer";
import type { Context } from "@/app/_domain/context";
import { type Mailer, MailRefused } from "@/app/_domain/outbox/mailer";
import { composeMail, type Sender } from "./compose-mail";

/** Shorter than the time after which another instance takes the message over. */
const SEND_TIMEOUT_MS = 120_000;

/**
 * Creates a mailer for the server at `url`: `smtps://` encrypts from the start, `smtp://` as soon
 * as the server offers it (RFC 3207).
 *
 * @param url with user and password where needed; options of nodemailer after a question mark.
 */
export function smtpMailer(context: Pick<Context, "publicUrl" | "sign">, sender: Sender, url: string): Mailer {
  const transport = createTransport({
    url,
    // Nodemailer must not load anything that a message names.
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

/** Returns whether the server refuses this message only, and may accept the next. */
function isMessageRefused(error: unknown): error is Error {
  return error instanceof Error && "code" in error && ["EENVELOPE", "EMESSAGE"].includes(String(error.code));
}
