import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { NO_MEETING } from "@/app/_vocabulary/audit-log-filter";
import { isolateText } from "@/app/_vocabulary/direction";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { isLocale, type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { shorten } from "@/app/_vocabulary/shorten";
import type { StaffSection } from "@/app/_vocabulary/staff-sections";
import type { LogReader } from "./log-reader";

interface DescribedSubject {
  text: string;
  href: string | undefined;
}

/** As many characters of a paragraph or a decision name it. */
const SHORT = 90;

/**
 * Describes the subject of an event by number and title, with its page where the reader may open
 * it.
 */
export function describeSubject(
  event: ListedAuditEvent,
  subject: AuditSubject | undefined,
  reader: LogReader,
): DescribedSubject | undefined {
  const { subjectType } = event;
  const { locale, meetingKey = "" } = reader;
  const t = getTranslator(locale, "auditLog");
  if (subjectType === "meeting" && event.operation !== "import-agenda")
    return {
      text: t("subjects.this-meeting"),
      href: canOpen("meeting", reader) ? paths.secretariatMeeting(locale, meetingKey) : undefined,
    };
  if (subjectType === "meeting")
    return { text: t("subjects.meeting"), href: meetingKey ? paths.agenda(locale, meetingKey) : undefined };
  if (subjectType === "report-draft")
    return {
      text: t("subjects.report-draft"),
      href: canOpen("report", reader) ? paths.secretariatReport(locale, meetingKey) : undefined,
    };

  if (subjectType === "agenda-draft")
    return {
      text: t("subjects.agenda-draft"),
      href: canOpen("imports", reader) ? paths.secretariatImport(locale, event.subjectId) : undefined,
    };

  if (event.operation === "add-term" || event.operation === "correct-term")
    return {
      text: isolateText(pickText(event.detail.after, locale)?.text ?? "–"),
      href: canOpen("glossary", reader) ? paths.secretariatTerm(locale, event.subjectId) : undefined,
    };

  if (subjectType === "audit-log") return describeLog(event, reader);

  return subject ? describeFoundSubject(subject, event, reader) : describeRemovedSubject(event, reader);
}

/** Names the log that was exported: of a meeting, of no meeting, or all. */
function describeLog({ meetingKey, subjectId }: ListedAuditEvent, reader: LogReader): DescribedSubject {
  const { locale } = reader;
  const t = getTranslator(locale, "auditLog");
  if (meetingKey)
    return {
      text: t("title"),
      href: canOpen("auditLog", reader) ? paths.secretariatAuditLog(locale, meetingKey) : undefined,
    };
  const isWhole = subjectId === "all";

  return {
    text: t(isWhole ? "wholeTitle" : "filter.ofNone"),
    href: canOpen("wholeAuditLog", reader)
      ? paths.wholeAuditLog(locale, isWhole ? {} : { meeting: NO_MEETING })
      : undefined,
  };
}

function describeFoundSubject(subject: AuditSubject, event: ListedAuditEvent, reader: LogReader): DescribedSubject {
  const { locale, meetingKey = "" } = reader;
  const t = getTranslator(locale, "auditLog");
  switch (subject.type) {
    case "agenda-item": {
      const href = canOpen("agenda", reader)
        ? paths.secretariatItem(locale, { meeting: meetingKey, item: subject.id, text: languageOf(event, locale) })
        : paths.agenda(locale, meetingKey, { item: subject.number });
      return { text: describeItem(subject.number, subject.titles, locale), href };
    }
    case "document":
      return {
        text: nameAndTitle(subject.symbol, subject.titles, locale),
        href: paths.document(locale, subject.symbol),
      };
    case "plenary-meeting":
      return {
        text: t("subjects.plenary-meeting", { number: subject.number }),
        href: paths.programme(locale, meetingKey, subject.number),
      };
    case "work-event":
      return { text: pickText(subject.titles, locale)?.text ?? "–", href: paths.programme(locale, meetingKey) };
    case "decision":
      return {
        text: isolateText(shorten(pickText(subject.texts, locale)?.text ?? "–", SHORT)),
        href: canOpen("decisions", reader) ? paths.secretariatDecisions(locale, meetingKey) : undefined,
      };
    case "silence-procedure":
      return {
        text: isolateText(shorten(pickText(subject.texts, locale)?.text ?? "–", SHORT)),
        href: canOpen("decisions", reader)
          ? paths.secretariatSilence(locale, { meeting: meetingKey, procedure: subject.id })
          : undefined,
      };
    case "paragraph":
      return {
        text: describeParagraph(subject.section, subject.texts, reader),
        href:
          canOpen("report", reader) && !subject.isRemoved
            ? paths.secretariatParagraph(locale, {
                meeting: meetingKey,
                paragraph: subject.id,
                text: languageOf(event, locale),
              })
            : undefined,
      };
    case "finding": {
      const findings = getTranslator(locale, "findings");
      const key = `kinds.${subject.kind}.title`;
      return {
        text: findings.has(key) ? findings(key, subject.detail) : subject.kind,
        href: canOpen("findings", reader) ? paths.secretariatFindings(locale, meetingKey) : undefined,
      };
    }
    case "legislation-submission": {
      if (subject.receiptNumber === null) return { text: t("subjects.draft"), href: undefined };
      const receipt = printReceiptNumber(meetingKey, subject.receiptNumber);
      return {
        text: nameAndTitle(receipt, { [locale]: subject.title ?? "" }, locale),
        href: canOpen("legislation", reader)
          ? paths.secretariatSubmission(locale, { meeting: meetingKey, submission: subject.id })
          : undefined,
      };
    }
    case "account": {
      const { name, email } = subject;
      return {
        text: t("subjects.account", { name: isolateText(name), email: isolateText(email) }),
        href: canOpen("accounts", reader) ? paths.account(locale, subject.id) : undefined,
      };
    }
    case "state":
      return { text: pickText(subject.names, locale)?.text ?? subject.id, href: undefined };
  }
}

function describeItem(number: string, titles: LocalizedText, locale: Locale): string {
  const title = isolateText(pickText(titles, locale)?.text ?? "–");

  return getTranslator(locale, "auditLog")("subjects.item", { number: printItemNumber(number, locale), title });
}

/** Describes what is not stored any more by what the event of its removal has of it. */
function describeRemovedSubject(event: ListedAuditEvent, reader: LogReader): DescribedSubject | undefined {
  if (event.operation === "remove-item")
    return { text: describeItem(event.detail.number, event.detail.titles, reader.locale), href: undefined };
  if (event.operation === "remove-plenary-meeting") {
    const { number } = event.detail;
    return { text: getTranslator(reader.locale, "auditLog")("subjects.plenary-meeting", { number }), href: undefined };
  }
  if (event.operation !== "remove-paragraph") return undefined;
  const { section, texts } = event.detail.paragraph;

  return {
    text: describeParagraph(section, Object.fromEntries(texts.map(({ locale, text }) => [locale, text])), reader),
    href: undefined,
  };
}

/** Names a paragraph by its chapter and its first words. */
function describeParagraph(section: string, texts: LocalizedText, { locale, headings }: LogReader): string {
  const chapter = headings[section] ?? section;
  const text = pickText(texts, locale)?.text;
  if (!text) return chapter;

  return getTranslator(locale, "auditLog")("subjects.paragraph", { chapter, text: isolateText(shorten(text, SHORT)) });
}

function nameAndTitle(name: string, titles: LocalizedText, locale: Locale): string {
  const title = pickText(titles, locale)?.text;
  if (!title) return name;

  return getTranslator(locale, "auditLog")("subjects.titled", { name: isolateText(name), title: isolateText(title) });
}

function canOpen(section: StaffSection, { sections }: LogReader): boolean {
  return sections.some(({ name }) => name === section);
}

/** Returns the language of the text that an event is about. */
function languageOf({ detail }: ListedAuditEvent, fallback: Locale): Locale {
  return "locale" in detail && isLocale(detail.locale) ? detail.locale : fallback;
}
