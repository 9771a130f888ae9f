import type { SendMailOptions } from "nodemailer";
import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { composeContent } from "./mail-content";
import { renderMailHtml } from "./mail-html";
import type { MailContent } from "./mail-parts";

/** The sender of this deployment's e-mail. */
export interface Sender {
  from: string;
  /** the address for replies */
  replyTo: string | undefined;
}

/** Composes an e-mail of a message, as text and as HTML, with its headers. */
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
    // An object, because a string would be parsed as a list of addresses.
    to: { name: "", address: message.to },
    ...(sender.replyTo && { replyTo: sender.replyTo }),
    // The same at each attempt, so that duplicates can be detected (RFC 5322, section 3.6.4).
    messageId: `<${message.id}@${host}>`,
    date: message.createdAt,
    subject: content.subject,
    text: renderMailText(content, locale),
    html: renderMailHtml(content, locale, portal),
    headers: {
      // Prevents automatic replies (RFC 3834, section 5).
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
  // On a line of its own, so that no punctuation is taken for a part of the address.
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
