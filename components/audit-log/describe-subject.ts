import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { canReadFindings } from "@/app/_domain/agenda-import/policy";
import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { canReadIncoming } from "@/app/_domain/legislation/policy";
import { canDraftReport } from "@/app/_domain/report/policy";
import { WORDINGS } from "@/app/_domain/report/wording";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { SectionKey } from "@/app/_vocabulary/report-sections";
import type { Viewer } from "@/app/_vocabulary/viewer";

/** Who reads a part of the record, in which language, and of which meeting it is. */
export interface LogReader {
  locale: Locale;
  viewer: Viewer;
  /** nothing for the record of the accounts */
  meetingKey: string | undefined;
  /** the zone whose clock the times are read from */
  zone: string;
}

const SHORT = 90;

/** What an entry is about, by number and title, and where the reader finds it. */
export function describeSubject(
  { subjectType, detail }: ListedAuditEvent,
  subject: AuditSubject | undefined,
  reader: LogReader,
): { text: string; href: string | undefined } | undefined {
  const { locale, viewer, meetingKey = "" } = reader;
  const say = getTranslator(locale, "record");
  const titled = (name: string, texts: LocalizedText) => {
    const title = pickText(texts, locale)?.text;
    return title ? say("subjects.titled", { name: isolateText(name), title: isolateText(title) }) : name;
  };
  if (subjectType === "meeting")
    return { text: say("subjects.meeting"), href: meetingKey ? paths.agenda(locale, meetingKey) : undefined };
  if (subjectType === "report-draft") {
    const href = canDraftReport(viewer) ? paths.secretariatReport(locale, meetingKey) : undefined;
    return { text: say("subjects.report-draft"), href };
  }
  if (!subject) return removedParagraph(detail, locale);
  switch (subject.type) {
    case "agenda-item": {
      const number = printItemNumber(subject.number, locale);
      const title = isolateText(pickText(subject.titles, locale)?.text ?? "–");
      const href = canEditAgenda(viewer)
        ? paths.secretariatItem(locale, meetingKey, subject.id, languageOf(detail, locale))
        : paths.agenda(locale, meetingKey, subject.number);
      return { text: say("subjects.item", { number, title }), href };
    }
    case "document":
      return { text: titled(subject.symbol, subject.titles), href: paths.document(locale, subject.symbol) };
    case "plenary-meeting":
      return {
        text: say("subjects.plenary-meeting", { number: subject.number }),
        href: paths.programme(locale, meetingKey, subject.number),
      };
    case "paragraph":
      return {
        text: paragraphInWords(subject.section, subject.texts, locale),
        href: canDraftReport(viewer)
          ? paths.secretariatParagraph(locale, meetingKey, subject.id, languageOf(detail, locale))
          : undefined,
      };
    case "finding":
      return {
        text: getTranslator(locale, "findings")(`kinds.${subject.kind}.title`, subject.detail),
        href: canReadFindings(viewer) ? paths.secretariatFindings(locale, meetingKey) : undefined,
      };
    case "legislation-submission":
      if (subject.receiptNumber === null) return { text: say("subjects.draft"), href: undefined };
      return {
        text: titled(printReceiptNumber(meetingKey, subject.receiptNumber), { [locale]: subject.title ?? "" }),
        href: canReadIncoming(viewer) ? paths.secretariatSubmission(locale, meetingKey, subject.id) : undefined,
      };
    case "account": {
      const { name, email } = subject;
      return { text: say("subjects.account", { name: isolateText(name), email: isolateText(email) }), href: undefined };
    }
    case "state":
      return { text: pickText(subject.names, locale)?.text ?? subject.id, href: undefined };
  }
}

/** A paragraph that is in the draft no longer is named by what the record keeps of it. */
function removedParagraph(detail: ListedAuditEvent["detail"], locale: Locale) {
  const kept = detail.paragraph as { section: string; texts: { locale: Locale; text: string }[] } | undefined; // as remove-paragraph enters it
  if (!kept) return undefined;
  const texts = Object.fromEntries(kept.texts.map(({ locale: text, text: words }) => [text, words]));

  return { text: paragraphInWords(kept.section, texts, locale), href: undefined };
}

/** The chapter that it stands in, and how it begins. */
function paragraphInWords(section: string, texts: LocalizedText, locale: Locale): string {
  const say = getTranslator(locale, "record");
  const chapter = chapterName(section, locale);
  const text = pickText(texts, locale)?.text;
  if (!text) return chapter;

  return say("subjects.paragraph", {
    chapter,
    text: isolateText(
      text.length > SHORT
        ? `${text
            .slice(0, SHORT)
            .replace(/\S{1,20}$/u, "")
            .trimEnd()}…`
        : text,
    ),
  });
}

/** The heading of a chapter or a section of the report. */
export function chapterName(section: string, locale: Locale): string {
  return WORDINGS[locale].headings[section as SectionKey] ?? section; // only the report's own verbs write it
}

function languageOf({ locale }: ListedAuditEvent["detail"], fallback: Locale): Locale {
  return typeof locale === "string" ? (locale as Locale) : fallback; // a detail named so is the language of a text
}
