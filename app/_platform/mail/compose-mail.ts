import type { SendMailOptions } from "nodemailer";
import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { composeContent, type MailContent } from "./mail-content";
import { renderMailHtml } from "./mail-html";

/** Whom the e-mail of this deployment comes from. */
export interface Sender {
  from: string;
  /** where a person answers who replies */
  replyTo: string | undefined;
}

/** An e-mail ready to be sent: one message in words, as text and as HTML, with what mail programs need to know of it. */
export function composeMail(
  context: Pick<Context, "publicUrl" | "sign">,
  sender: Sender,
  message: Message,
): SendMailOptions & { text: string; html: string; subject: string } {
  const { locale } = message;
  const content = composeContent(context, message);
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
    subject: content.subject,
    text: renderMailText(content, locale),
    html: renderMailHtml(content, locale, portal),
    headers: {
      // No mail program answers it by itself (RFC 3834, section 5).
      "Auto-Submitted": "auto-generated",
      "Content-Language": locale,
      ...(content.unsubscribe && {
        "List-Unsubscribe": `<${content.unsubscribe.atOnce}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  };
}

function renderMailText(content: MailContent, locale: Locale): string {
  const t = getTranslator(locale, "mail");
  const facts = content.facts.map(({ label, value }) => t("fact", { label, value: value.text }));
  // An address stands on a line of its own, so that no mark of punctuation is taken for its end.
  const link = ({ label, href }: { label: string; href: string }) =>
    `${t("fact", { label, value: "" }).trim()}\n${href}`;
  const parts = [
    content.opening,
    facts.join("\n"),
    ...(content.quoted
      ? [`${t("fact", { label: content.quoted.label, value: "" }).trim()}\n${content.quoted.text}`]
      : []),
    link(content.link),
    content.closing.join("\n"),
    ...(content.unsubscribe ? [link(content.unsubscribe)] : []),
  ];

  return `${parts.join("\n\n")}\n`;
}
