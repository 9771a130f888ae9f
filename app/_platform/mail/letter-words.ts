import { confirmationToken, endToken } from "@/app/_domain/alerts/sealed-links";
import { CONFIRM_WITHIN_DAYS } from "@/app/_domain/alerts/still-open";
import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { heldApart } from "@/app/_vocabulary/direction";
import type { AlertTold, MeetingTold } from "@/app/_vocabulary/letters";
import { LANGUAGE_TAGS, LOCALES, type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { paths } from "@/app/_vocabulary/paths";
import { formatDays } from "@/app/_vocabulary/periods";
import { pickPlace } from "@/app/_vocabulary/places";

/** A text and the language that it is in. */
export interface Said {
  text: string;
  locale: Locale;
}

/** A message in words, before it is set as text or HTML; every address is whole. */
export interface LetterWords {
  /** one line, as is every fact */
  subject: string;
  opening: string;
  facts: { label: string; value: Said }[];
  /** what somebody wrote, in lines of its own and in whatever language */
  quoted?: { label: string; text: string };
  link: { label: string; href: string };
  closing: string[];
  /** how to receive no more of them, where it is not the only one: by a page, and at once (RFC 8058) */
  end?: { label: string; href: string; atOnce: string };
}

/** What a message says in its reader's language. */
export function letterWords(context: Pick<Context, "publicUrl" | "seal">, message: Message): LetterWords {
  const say = getTranslator(message.locale, "mail");
  const subscriptionId = message.subscriptionId ?? "";
  const address = (path: string) => `${context.publicUrl}${path}`;
  if (message.kind === "confirm-alerts") {
    const { body, told } = message.params;
    const token = confirmationToken(context, subscriptionId, message.locale);
    const language = { text: nameOf(message.locale, message.locale), locale: message.locale };
    const name = inWords(body, message.locale);

    return {
      subject: oneLine(say("subjects.confirm-alerts", { name: name.text })),
      opening: say("texts.confirm-alerts"),
      facts: [fact(say, "body", name), fact(say, "language", language)],
      link: { label: say("links.confirm"), href: address(paths.confirmAlerts(message.locale, token)) },
      closing: [
        say("validFor", { days: CONFIRM_WITHIN_DAYS }),
        told ? say("stillTold", { language: nameOf(told, message.locale) }) : say("notYou"),
      ],
    };
  }
  if (message.kind === "submission-returned") {
    const { params, locale } = message;
    const receipt = { text: params.receipt, locale: "en" as const };

    return {
      subject: oneLine(say("subjects.submission-returned", { name: params.receipt })),
      opening: say("texts.submission-returned"),
      facts: [fact(say, "receipt", receipt), fact(say, "meeting", meetingLine(params, locale))],
      quoted: { label: say("question"), text: params.question },
      link: {
        label: say("links.answer"),
        href: address(paths.submission(locale, params.meeting.key, params.submissionId)),
      },
      closing: [say("afterSignIn"), say("whyReturned")],
    };
  }
  const { kind, params, locale } = message;
  const token = endToken(context, subscriptionId);
  const isProgramme = kind === "programme-changed" || !params.symbol;

  return {
    subject: oneLine(say(`subjects.${kind}`, { name: params.symbol ?? meetingLine(params, locale).text })),
    opening: say(`texts.${kind}`),
    facts: factsOf(say, params, locale),
    link: isProgramme
      ? { label: say("links.programme"), href: address(paths.programme(locale, params.meeting.key)) }
      : { label: say("links.document"), href: address(paths.document(locale, params.symbol ?? "")) },
    closing: [say("why")],
    end: {
      label: say("links.end"),
      href: address(paths.endAlerts(locale, token)),
      atOnce: address(paths.endAlertsAtOnce(token)),
    },
  };
}

function factsOf(say: Translator, told: AlertTold, locale: Locale): LetterWords["facts"] {
  const { symbol, title, languages } = told;
  const named = LOCALES.filter((each) => languages?.includes(each)).map((each) => nameOf(each, locale));
  const listed = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(named);
  const own = (text: string) => ({ text, locale });

  return [
    ...(symbol ? [fact(say, "symbol", { text: symbol, locale: "en" as const })] : []),
    ...(title && pickText(title, locale) ? [fact(say, "title", inWords(title, locale))] : []),
    ...(named.length > 0 ? [fact(say, "languages", own(listed))] : []),
    fact(say, "meeting", meetingLine(told, locale)),
  ];
}

type FactName = "body" | "language" | "symbol" | "title" | "languages" | "meeting" | "receipt";

function fact(say: Translator, name: FactName, value: Said) {
  return { label: say(`facts.${name}`), value: { ...value, text: oneLine(value.text) } };
}

/** "Working Group …, Fourteenth meeting, Vienna, 29 and 30 May 2023". */
function meetingLine({ body, meeting }: MeetingTold, locale: Locale): Said {
  const say = getTranslator(locale, "meeting");
  const days = formatDays(meeting.startsOn, meeting.endsOn, locale);
  const place = pickPlace(meeting.places, locale)?.text;
  const parts = [
    heldApart(inWords(body, locale).text, locale),
    printMeetingOrdinal(meeting.ordinal, locale),
    place ? say("where", { place, days }) : days,
  ];

  return { text: parts.join(say("comma")), locale };
}

function inWords(text: LocalizedText, locale: Locale): Said {
  return pickText(text, locale) ?? { text: "", locale };
}

function nameOf(language: Locale, locale: Locale): string {
  return getTranslator(locale, "meeting")(`languages.${language}`);
}

/** Without line breaks and other control characters: what stands in a header or a line is one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
