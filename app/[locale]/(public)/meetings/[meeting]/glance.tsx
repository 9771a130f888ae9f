import { paragraphsNaming } from "@/app/_domain/agenda/paragraphs-naming";
import type { Agenda } from "@/app/_domain/agenda/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatSittingDay } from "@/app/_vocabulary/periods";
import { SHERLOC_NAMES } from "@/app/_vocabulary/sherloc";
import { ProvisionalAgenda } from "@/components/agenda/ProvisionalAgenda";
import { LanguageVersions } from "@/components/meeting/LanguageVersions";

/** The items of the agenda, and the ways to its annotations and documents. */
export function AgendaInShort(props: { agenda: Agenda; locale: Locale; documentCount: number }) {
  const { agenda, locale, documentCount } = props;
  const { key } = agenda.meeting;
  const say = getTranslator(locale, "meeting");
  const items = agenda.items.map((item) => ({ ...item, href: paths.agenda(locale, key, item.number) }));

  return (
    <section>
      <h2 className="text-2xl">{say("agendaInShort")}</h2>
      <ProvisionalAgenda items={items} locale={locale} />
      <p className="mt-5">
        <a href={paths.agenda(locale, key)}>{say("readAgenda")}</a>
      </p>
      <p className="mt-2">
        <a href={paths.documents(locale, key)}>{say("seeDocuments")}</a>{" "}
        <span className="text-soft">({say("documentCount", { count: documentCount })})</span>
      </p>
    </section>
  );
}

/** What delegations are asked to do, where the annotations ask it. */
export function Expectations({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  if (paragraphsNaming(agenda.items, SHERLOC_NAMES).length === 0) return null;
  const say = getTranslator(locale, "meeting");

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{say("delegations")}</h2>
      <ul className="mt-4 list-disc space-y-2 ps-5">
        <li>{say("delegationsVerify")}</li>
        <li>{say("delegationsLodge")}</li>
      </ul>
      <p className="mt-4">
        <a href={paths.legislation(locale, agenda.meeting.key)}>{say("delegationsHow")}</a>
      </p>
    </section>
  );
}

/** Day by day the plenary meetings with the items they take up. */
export function DaysInShort({ work, locale }: { work: OrganizationOfWork; locale: Locale }) {
  const say = getTranslator(locale, "meeting");
  const { meeting, plenaryMeetings } = work;
  const days = [...new Set(plenaryMeetings.map((sitting) => sitting.day))];
  const and = new Intl.ListFormat(LANGUAGE_TAGS[locale]);

  return (
    <section>
      <h2 className="text-2xl">{say("days")}</h2>
      {days.map((day) => (
        <div key={day} className="mt-4">
          <h3 className="border-b border-rule pb-1 text-base">{formatSittingDay(day, locale)}</h3>
          {plenaryMeetings
            .filter((sitting) => sitting.day === day)
            .map((sitting) => {
              const items = sitting.entries.flatMap((entry) =>
                entry.item ? [printItemNumber(entry.item, locale)] : [],
              );
              return (
                <p key={sitting.id} className="mt-2">
                  {formatPeriod(sitting.startsAt, sitting.endsAt, locale, meeting.timeZone)}
                  <span className="block text-sm text-soft">
                    {items.length > 0 && say("itemsTaken", { count: items.length, items: and.format(items) })}
                  </span>
                </p>
              );
            })}
        </div>
      ))}
      <p className="mt-4">
        <a href={paths.programme(locale, meeting.key)}>{say("readProgramme")}</a>
      </p>
    </section>
  );
}

/** The agenda in the six languages and how it stands in each. */
export function Versions({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const say = getTranslator(locale, "meeting");
  const standing = (language: Locale) => {
    const version = meeting.versions.find((candidate) => candidate.locale === language);

    return { text: say(`standing.${version?.courtesy ?? "missing"}`), readable: version !== undefined };
  };

  return (
    <section>
      <h2 className="mb-3 text-2xl">{say("versions")}</h2>
      <LanguageVersions address={(language) => paths.agenda(language, meeting.key)} standing={standing} />
    </section>
  );
}
