import type { Agenda } from "@/app/_domain/agenda/queries";
import type { PublicChange } from "@/app/_domain/audit-log/public-changes";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { type Change, ChangeList } from "./ChangeList";
import { type ChangeOfDay, groupedChanges } from "./change-groups";

/** So many are shown at once; the others open below. */
const LATEST = 6;

interface Props {
  changes: PublicChange[];
  agenda: Agenda;
  locale: Locale;
}

/** What changed on the public pages of the meeting, day by day. */
export function Changes({ changes, agenda, locale }: Props) {
  const say = getTranslator(locale, "changes");
  const told = groupedChanges(changes, agenda.meeting.timeZone).map((group) => inWords(group, agenda, locale));

  return (
    <section data-visit={agenda.meeting.key}>
      <h2 className="text-2xl">{say("title")}</h2>
      {told.length === 0 && <p className="mt-2 text-soft">{say("none")}</p>}
      <ChangeList changes={told.slice(0, LATEST)} isNew={say("new")} />
      {told.length > LATEST && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1">{say("earlier")}</summary>
          <ChangeList changes={told.slice(LATEST)} isNew={say("new")} />
        </details>
      )}
    </section>
  );
}

function inWords(group: ChangeOfDay, { meeting, items }: Agenda, locale: Locale): Change {
  const say = getTranslator(locale, "changes");
  const kind = group.again ? `${group.verb}-again` : group.verb;
  const subjects = group.subjects.flatMap((subject): Change["subjects"] => {
    const item = items.find((each) => each.id === subject.id);
    const languages = languagesInWords(subject.locales, locale);
    if (subject.symbol !== undefined && group.verb !== "import-agenda")
      return [{ name: subject.symbol, languages, href: paths.document(locale, subject.symbol) }];
    if (item) {
      const name = say("item", { number: printItemNumber(item.number, locale) });
      return [{ name, languages, href: paths.agenda(locale, meeting.key, item.number) }];
    }
    if (subject.number !== undefined && group.verb.endsWith("-plenary-meeting")) {
      const name = getTranslator(locale, "meeting")("plenaryMeeting", { number: subject.number });
      return [{ name, languages: "", href: paths.programme(locale, meeting.key, subject.number) }];
    }
    return languages ? [{ name: languages, languages: "", href: undefined }] : [];
  });

  return {
    key: group.key,
    at: group.at,
    day: formatDay(group.day, locale),
    what: say(`verbs.${kind}`, { count: group.subjects.length }),
    subjects,
  };
}

function languagesInWords(locales: Locale[], page: Locale): string {
  const say = getTranslator(page, "meeting");

  return new Intl.ListFormat(LANGUAGE_TAGS[page]).format(locales.map((locale) => say(`languages.${locale}`)));
}
