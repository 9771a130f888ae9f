import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { env } from "@/app/_platform/env";
import { meetingWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { LanguageVersions } from "@/components/meeting/LanguageVersions";
import { FactList } from "@/components/ui/FactList";
import { readableLanguages } from "../../meetings/[meeting]/documents/groups";

interface Props {
  document: MeetingDocument;
  meeting: Meeting;
  locale: Locale;
}

/** What is known of the document, and in which languages it can be read. */
export function Facts({ document, meeting, locale }: Props) {
  const say = getTranslator(locale, "documents");
  const ofMeeting = getTranslator(locale, "meeting");
  const words = meetingWords(meeting, locale);
  const items = document.items.map((number) => (
    <a key={number} href={paths.agenda(locale, meeting.key, number)} className="me-3">
      {ofMeeting("itemsTaken", { count: 1, items: printItemNumber(number, locale) })}
    </a>
  ));
  const readable = readableLanguages(document, meeting);
  const standing = (language: Locale) => {
    const version = readable.includes(language) && meeting.versions.find((one) => one.locale === language);

    return { text: version ? ofMeeting(`standing.${version.courtesy}`) : say("notIssued"), readable: Boolean(version) };
  };

  return (
    <div className="mt-8 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <FactList
        facts={[
          { term: say("kind"), value: say(`kinds.${document.kind}`) },
          { term: say("meeting"), value: `${words.ordinal}${words.comma}${words.where}` },
          { term: say("item"), value: items.length > 0 ? items : say("whole") },
          { term: say("date"), value: document.issuedOn ? formatDay(document.issuedOn, locale) : say("undated") },
          { term: say("distribution"), value: say(`distributions.${document.distribution}`) },
          {
            term: say("original"),
            value: document.originalLanguage ? ofMeeting(`languages.${document.originalLanguage}`) : say("undated"),
          },
        ]}
      />
      <section>
        <h2 className="mb-3 text-xl">{say("languages")}</h2>
        <LanguageVersions address={(language) => paths.agenda(language, meeting.key)} standing={standing} />
      </section>
    </div>
  );
}

/** A citation to copy, and the address that never changes. */
export function Citation({ document, meeting, title, locale }: Props & { title: { text: string; locale: Locale } }) {
  const say = getTranslator(locale, "documents");
  const words = meetingWords(meeting, locale);
  const date = document.issuedOn ? `${words.comma}${formatDay(document.issuedOn, locale)}` : "";

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{say("cite")}</h2>
      <p className="mt-3 border-s-2 border-edge ps-4">
        {words.body.text}
        {words.comma}
        <cite {...languageAttributes(title.locale, locale)}>{title.text}</cite>
        {words.comma}
        <bdi>{document.symbol}</bdi>
        {date}
      </p>
      <p className="mt-3 text-sm text-soft">
        {say("permanent")}{" "}
        <a href={paths.symbol(document.symbol)} className="break-all">
          <bdi>{`${env().publicUrl}${paths.symbol(document.symbol)}`}</bdi>
        </a>
      </p>
    </section>
  );
}

/** The title in the languages that the page does not show. */
export function OtherTitles({ document, locale, shown }: { document: MeetingDocument; locale: Locale; shown: Locale }) {
  const others = LOCALES.filter((language) => language !== shown && document.titles[language]);
  if (others.length === 0) return null;

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{getTranslator(locale, "documents")("titles")}</h2>
      <ul className="mt-3 space-y-3">
        {others.map((language) => (
          <li key={language} {...languageAttributes(language, locale)}>
            <a href={paths.document(language, document.symbol)} hrefLang={language}>
              {document.titles[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
