import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { fallbackWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { DocumentGroup, DocumentRow } from "@/components/documents/DocumentTable";

/** The documents under each agenda item, first those of the meeting as a whole; a heading item that only holds sub-items is left out. */
export function groupsByItem(agenda: Agenda, documents: MeetingDocument[], locale: Locale): DocumentGroup[] {
  const say = getTranslator(locale, "documents");
  const { meeting, items } = agenda;
  const rows = (listed: MeetingDocument[]) => listed.map((document) => rowOf(document, meeting, locale));
  const whole = rows(documents.filter((document) => document.items.length === 0));
  const groups = items
    .filter((item) => !items.some((child) => child.parentId === item.id))
    .map((item) => ({
      key: item.id,
      number: printItemNumber(item.number, locale),
      title: item.title,
      href: paths.agenda(locale, meeting.key, item.number),
      locale: item.locale,
      documents: rows(documents.filter((document) => document.items.includes(item.number))),
      none: say(item.noDocumentExpected ? "noDocument" : "noneListed"),
    }));
  const first = { key: "whole", number: undefined, title: say("whole"), href: undefined, locale, none: "" };

  return whole.length > 0 ? [{ ...first, documents: whole }, ...groups] : groups;
}

function rowOf(document: MeetingDocument, meeting: Meeting, locale: Locale): DocumentRow {
  const say = getTranslator(locale, "documents");
  const kind = say(`kinds.${document.kind}`);
  const title = pickText(document.titles, locale, meeting.original) ?? { text: kind, locale };

  return {
    symbol: document.symbol,
    href: paths.document(locale, document.symbol),
    title: title.text,
    locale: title.locale,
    fallback: fallbackWords(title.locale, locale),
    kind: title.text === kind ? "" : kind,
    date: document.issuedOn ? formatDay(document.issuedOn, locale) : say("undated"),
    languages: <Languages document={document} meeting={meeting} locale={locale} />,
  };
}

/** In which languages the document can be read here. */
function Languages({ document, meeting, locale }: { document: MeetingDocument; meeting: Meeting; locale: Locale }) {
  const readable = readableLanguages(document, meeting);
  if (readable.length === 0)
    return <span className="text-soft">{getTranslator(locale, "documents")("notIssuedAll")}</span>;

  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {readable.map((language) => (
        <a key={language} href={paths.agenda(language, meeting.key)} lang={language} hrefLang={language}>
          {LANGUAGE_NAMES[language]}
        </a>
      ))}
    </span>
  );
}

/** The agenda is read on the portal itself, in each language that was imported; no other document's text is here yet. */
export function readableLanguages(document: MeetingDocument, meeting: Meeting): Locale[] {
  if (document.kind !== "annotated-provisional-agenda") return [];

  return LOCALES.filter((language) => meeting.versions.some((version) => version.locale === language));
}
