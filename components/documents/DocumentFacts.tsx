import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Where } from "@/components/meeting/PlaceAndDates";
import { CopyButton } from "@/components/ui/CopyButton";
import { FactList } from "@/components/ui/FactList";

export interface DocumentProps {
  document: MeetingDocument;
  meeting: Meeting;
  locale: Locale;
}

/** What is known of the document. */
export function Facts({ document, meeting, locale }: DocumentProps) {
  const say = getTranslator(locale, "documents");
  const ofMeeting = getTranslator(locale, "meeting");
  const words = meetingWords(meeting, locale);
  const items = document.items.map((number) => (
    <a key={number} href={paths.agenda(locale, meeting.key, number)} className="me-3">
      {ofMeeting("itemsTaken", { count: 1, items: printItemNumber(number, locale) })}
    </a>
  ));

  return (
    <div className="mt-8 max-w-3xl">
      <FactList
        facts={[
          { term: say("kind"), value: say(`kinds.${document.kind}`) },
          {
            term: say("meeting"),
            value: (
              <>
                {words.ordinal}
                {words.comma}
                <Where parts={words.whereParts} locale={locale} />
              </>
            ),
          },
          { term: say("item"), value: items.length > 0 ? items : say("whole") },
          { term: say("date"), value: document.issuedOn ? formatDay(document.issuedOn, locale) : say("undated") },
          { term: say("distribution"), value: say(`distributions.${document.distribution}`) },
          {
            term: say("original"),
            value: document.originalLanguage ? ofMeeting(`languages.${document.originalLanguage}`) : say("undated"),
          },
        ]}
      />
    </div>
  );
}

/** A citation to copy, and the address that never changes. */
export function Citation({
  document,
  meeting,
  title,
  locale,
}: DocumentProps & { title: { text: string; locale: Locale } }) {
  const say = getTranslator(locale, "documents");
  const words = meetingWords(meeting, locale);
  const date = document.issuedOn ? `${words.comma}${formatDay(document.issuedOn, locale)}` : "";
  const address = `${env().publicUrl}${paths.symbol(document.symbol)}`;
  const citation =
    [words.body.text, title.text, document.symbol].map((each) => isolateDirection(each, locale)).join(words.comma) +
    date;

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{say("cite")}</h2>
      <p className="mt-3 border-s-2 border-edge ps-4">
        <span {...languageAttributes(words.body.locale, locale)}>{words.body.text}</span>
        {words.comma}
        <cite {...languageAttributes(title.locale, locale)}>{title.text}</cite>
        {words.comma}
        <bdi>{document.symbol}</bdi>
        {date}
      </p>
      <p className="mt-3 text-sm text-soft">
        {say("permanent")}{" "}
        <a href={paths.symbol(document.symbol)} className="break-all">
          <bdi>{address}</bdi>
        </a>
      </p>
      <p className="mt-3">
        <CopyButton text={`${citation} ${address}`} words={{ copy: say("copy"), copied: say("copied") }} />
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
          <li key={language}>
            <a href={paths.document(language, document.symbol)} hrefLang={language}>
              <bdi {...languageAttributes(language, locale)}>{document.titles[language]}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
