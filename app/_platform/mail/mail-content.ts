import type { AccountLetter } from "@/app/_domain/accounts/enqueue-link";
import { passwordToken } from "@/app/_domain/accounts/link-tokens";
import { CONFIRM_WITHIN_DAYS } from "@/app/_domain/alerts/confirmation-period";
import { confirmationToken, endToken } from "@/app/_domain/alerts/link-tokens";
import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { formatUniversalTime } from "@/app/_i18n/format";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { LANGUAGE_TAGS, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import {
  type AccountLinkParams,
  type AlertParams,
  isSilenceNotice,
  isSilenceReport,
} from "@/app/_vocabulary/mail-templates";
import { paths } from "@/app/_vocabulary/paths";
import { datesLine, fact, type MailContent, meetingLine, oneLine, pickLocaleText } from "./mail-parts";
import { composeSilenceNotice, composeSilenceReport } from "./silence-mail";

/** Composes the content of a message in the reader's language. */
export function composeContent(context: Pick<Context, "publicUrl" | "sign">, message: Message): MailContent {
  const t = getTranslator(message.locale, "mail");
  const subscriptionId = message.subscriptionId ?? "";
  const address = (path: string) => `${context.publicUrl}${path}`;
  if (message.kind === "confirm-alerts") {
    const { body, told } = message.params;
    const token = confirmationToken(context, subscriptionId, message.locale);
    const language = { text: languageName(message.locale, message.locale), locale: message.locale };
    const name = pickLocaleText(body, message.locale);

    return {
      subject: oneLine(t("subjects.confirm-alerts", { name: name.text })),
      opening: t("texts.confirm-alerts"),
      facts: [fact(t, "body", name), fact(t, "language", language)],
      link: { label: t("links.confirm"), href: address(paths.confirmAlerts(message.locale, token)) },
      closing: [
        t("validFor", { days: CONFIRM_WITHIN_DAYS }),
        told ? t("alreadySubscribed", { language: languageName(told, message.locale) }) : t("notYou"),
      ],
    };
  }
  if (message.kind === "submission-returned") {
    const { params, locale } = message;
    const receipt = { text: params.receipt, locale: "en" as const };

    return {
      subject: oneLine(t("subjects.submission-returned", { name: params.receipt })),
      opening: t("texts.submission-returned"),
      facts: [fact(t, "receipt", receipt), fact(t, "meeting", meetingLine(params, locale))],
      quoted: { label: t("question"), text: params.question },
      link: {
        label: t("links.answer"),
        href: address(paths.submission(locale, { meeting: params.meeting.key, submission: params.submissionId })),
      },
      closing: [t("afterSignIn"), t("whyReturned")],
    };
  }
  if (isPasswordLink(message)) return composePasswordLink(context, message);
  if (message.kind === "password-changed") {
    const { params, locale } = message;

    return {
      subject: t("subjects.password-changed"),
      opening: t("texts.password-changed"),
      facts: [fact(t, "address", { text: params.email, locale: "en" })],
      link: { label: t("links.signIn"), href: address(paths.signIn(locale)) },
      closing: [t("passwordNotYou")],
    };
  }
  if (isSilenceNotice(message)) return composeSilenceNotice(context, message);
  if (isSilenceReport(message)) return composeSilenceReport(context, message);
  const { kind, params, locale } = message;
  const token = endToken(context, subscriptionId);
  const reason = params.reason ?? pickText(params.reasons ?? {}, locale)?.text;

  return {
    subject: oneLine(t(`subjects.${kind}`, { name: params.symbol ?? meetingLine(params, locale).text })),
    opening: t(`texts.${kind}`),
    facts: factsOf(t, params, locale),
    link: params.symbol
      ? { label: t("links.document"), href: address(paths.document(locale, params.symbol)) }
      : kind === "programme-changed"
        ? { label: t("links.programme"), href: address(paths.programme(locale, params.meeting.key)) }
        : { label: t("links.meeting"), href: address(paths.meeting(locale, params.meeting.key)) },
    ...(reason && { quoted: { label: t("reason"), text: reason } }),
    closing: [t("why")],
    unsubscribe: {
      label: t("links.end"),
      href: address(paths.endAlerts(locale, token)),
      atOnce: address(paths.oneClickUnsubscribe(token)),
    },
  };
}

function isPasswordLink(message: Message): message is Extract<Message, { params: AccountLinkParams }> {
  return message.kind === "account-invitation" || message.kind === "password-reset";
}

/** Composes a link with which a password is set, as it is sent or printed. */
export function composePasswordLink(
  context: Pick<Context, "publicUrl" | "sign">,
  { kind, params, locale }: Pick<AccountLetter, "kind" | "params" | "locale">,
): MailContent {
  const t = getTranslator(locale, "mail");
  const role = getTranslator(locale, "accounts")(`roles.${params.role}`);
  const token = passwordToken(context, params.linkId);
  const expiresAt = new Date(params.expiresAt);
  const when = formatUniversalTime(expiresAt, locale);

  return {
    subject: t(`subjects.${kind}`),
    opening: t(`texts.${kind}`),
    facts: [
      fact(t, "address", { text: params.email, locale: "en" }),
      fact(t, "role", { text: role, locale }),
      ...(params.state ? [fact(t, "state", pickLocaleText(params.state, locale))] : []),
    ],
    link: { label: t("links.setPassword"), href: `${context.publicUrl}${paths.setPassword(locale, token)}` },
    closing: [t("onceUntil", { when }), t(kind === "account-invitation" ? "invitationHelp" : "resetNotYou")],
  };
}

function factsOf(t: Translator<"mail">, told: AlertParams, locale: Locale): MailContent["facts"] {
  const { symbol, title, languages } = told;
  const names = LOCALES.filter((each) => languages?.includes(each)).map((each) => languageName(each, locale));
  const languageList = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(names);
  const textInLocale = (text: string) => ({ text, locale });

  return [
    ...(symbol ? [fact(t, "symbol", { text: symbol, locale: "en" as const })] : []),
    ...(title && pickText(title, locale) ? [fact(t, "title", pickLocaleText(title, locale))] : []),
    ...(names.length > 0 ? [fact(t, "languages", textInLocale(languageList))] : []),
    ...(told.before ? [fact(t, "earlier", datesLine(told.before, locale))] : []),
    fact(t, "meeting", meetingLine(told, locale)),
  ];
}

function languageName(language: Locale, locale: Locale): string {
  return getTranslator(locale, "meeting")(`languages.${language}`);
}
