import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { responseToken } from "@/app/_domain/silence-procedures/link-tokens";
import { formatInstant, formatUniversalTime } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { pickText } from "@/app/_vocabulary/locales";
import type { SilenceNoticeParams, SilenceReportParams } from "@/app/_vocabulary/mail-templates";
import { paths } from "@/app/_vocabulary/paths";
import { fact, type MailContent, meetingLine, oneLine, pickLocaleText } from "./mail-parts";

type Links = Pick<Context, "publicUrl" | "sign">;

/** Composes a notice to an addressee of a silence procedure, with the link that is theirs alone. */
export function composeSilenceNotice(
  context: Links,
  { kind, params, locale }: Extract<Message, { params: SilenceNoticeParams }>,
): MailContent {
  const t = getTranslator(locale, "mail");
  const deadline = new Date(params.deadline);
  const meeting = meetingLine(params, locale);
  const reason = pickText(params.reasons ?? {}, locale);
  const isOver = kind === "silence-cancelled" || kind === "silence-adopted";

  return {
    subject: oneLine(t(`subjects.${kind}`, { name: meeting.text })),
    opening: t(`texts.${kind}`),
    facts: [
      fact(t, "meeting", meeting),
      fact(t, "deadline", { text: formatInstant(deadline, locale, params.timeZone), locale }),
      fact(t, "deadlineUtc", { text: formatUniversalTime(deadline, locale), locale }),
      ...(reason ? [{ label: t("reason"), value: { text: oneLine(reason.text), locale: reason.locale } }] : []),
    ],
    quoted: { label: t("proposedText"), text: pickLocaleText(params.text, locale).text },
    link: {
      label: t(isOver ? "links.silenceOutcome" : "links.silence"),
      href: `${context.publicUrl}${paths.silence(locale, responseToken(context, params.addresseeId))}`,
    },
    closing: isOver ? [t("personalLink")] : [t("silenceRule"), t("personalLink")],
  };
}

/** Composes a report to the secretariat: who objected and why is read on the page alone. */
export function composeSilenceReport(
  context: Links,
  { kind, params, locale }: Extract<Message, { params: SilenceReportParams }>,
): MailContent {
  const t = getTranslator(locale, "mail");
  const meeting = meetingLine(params, locale);
  const page = { meeting: params.meeting.key, procedure: params.procedureId };

  return {
    subject: oneLine(t(`subjects.${kind}`, { name: meeting.text })),
    opening: t(`texts.${kind}`),
    facts: [fact(t, "meeting", meeting)],
    link: {
      label: t("links.silenceProcedure"),
      href: `${context.publicUrl}${paths.secretariatSilence(locale, page)}`,
    },
    closing: [t("afterSignIn")],
  };
}
