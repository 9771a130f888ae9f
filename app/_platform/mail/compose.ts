import type { SendMailOptions } from "nodemailer";
import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type LetterWords, letterWords } from "./letter-words";
import { setAsHtml } from "./set-as-html";

/** Whom the e-mail of this deployment comes from. */
export interface Sender {
  from: string;
  /** where a person answers who replies */
  replyTo: string | undefined;
}

/** An e-mail ready to be sent: one message in words, as text and as HTML, with what mail programs need to know of it. */
export function compose(
  context: Pick<Context, "publicUrl" | "seal">,
  sender: Sender,
  message: Message,
): SendMailOptions & { text: string; html: string; subject: string } {
  const { locale } = message;
  const words = letterWords(context, message);
  const portal = getTranslator(locale, "portal")("name");
  const { host } = new URL(context.publicUrl);

  return {
    from: { name: portal, address: sender.from },
    // As an object: a text would be read as a list of addresses.
    to: { name: "", address: message.to },
    ...(sender.replyTo && { replyTo: sender.replyTo }),
    // The same at each attempt, so that a twin can be told (RFC 5322, section 3.6.4).
    messageId: `<${message.id}@${host}>`,
    date: message.createdAt,
    subject: words.subject,
    text: setAsText(words, locale),
    html: setAsHtml(words, locale, portal),
    headers: {
      // No mail program answers it by itself (RFC 3834, section 5).
      "Auto-Submitted": "auto-generated",
      "Content-Language": locale,
      ...(words.end && {
        "List-Unsubscribe": `<${words.end.atOnce}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  };
}

function setAsText(words: LetterWords, locale: Locale): string {
  const say = getTranslator(locale, "mail");
  const facts = words.facts.map(({ label, value }) => say("fact", { label, value: value.text }));
  // An address stands on a line of its own, so that no mark of punctuation is taken for its end.
  const link = ({ label, href }: { label: string; href: string }) =>
    `${say("fact", { label, value: "" }).trim()}\n${href}`;
  const parts = [
    words.opening,
    facts.join("\n"),
    ...(words.quoted ? [`${say("fact", { label: words.quoted.label, value: "" }).trim()}\n${words.quoted.text}`] : []),
    link(words.link),
    words.closing.join("\n"),
    ...(words.end ? [link(words.end)] : []),
  ];

  return `${parts.join("\n\n")}\n`;
}
