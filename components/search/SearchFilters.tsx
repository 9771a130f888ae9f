import type { FoundResults } from "@/app/_domain/search/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { SEARCH_KINDS } from "@/app/_vocabulary/search-query";
import { LinkRow, type RowLink } from "@/components/layout/LinkRow";
import { type RequestedSearch, type SEARCH_FILTERS, searchPath } from "./requested-search";

interface Props {
  search: RequestedSearch;
  found: FoundResults;
  locale: Locale;
}

/**
 * Links that limit a search to a kind of content, a language, or a meeting in which much was found.
 */
export function SearchFilters(props: Props) {
  const t = getTranslator(props.locale, "search");

  return (
    <nav aria-label={t("limits")} className="mt-6 border-y border-rule py-2 text-sm print:hidden">
      <dl>
        {listFilters(props).map(({ label, links }) => (
          <div key={label} className="flex flex-wrap items-baseline gap-x-4">
            <dt className="text-soft">{label}</dt>
            <dd>
              <LinkRow
                links={links}
                className="gap-x-4"
                linkClassName="py-1! aria-[current]:no-underline"
                current="true"
              />
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}

function listFilters({ search, found, locale }: Props): { label: string; links: RowLink[] }[] {
  const t = getTranslator(locale, "search");
  const tMeeting = getTranslator(locale, "meeting");
  const link = (name: (typeof SEARCH_FILTERS)[number], value: string | undefined, label: string) => ({
    href: searchPath(locale, search, { [name]: value }),
    label,
    current: search[name] === value,
  });
  const kinds = SEARCH_KINDS.map((kind) => link("kind", kind, t(`kinds.${kind}`)));
  const languages = LOCALES.map((language) => link("language", language, tMeeting(`languages.${language}`)));
  const meetings = found.meetings.map(({ meeting }) => {
    const { body, comma } = meetingName(meeting, locale);
    return link("meeting", meeting.key, `${isolateDirection(body.text, locale)}${comma}${meeting.year}`);
  });

  return [
    { label: t("kind"), links: [link("kind", undefined, t("kinds.all")), ...kinds] },
    { label: t("language"), links: [link("language", undefined, t("allLanguages")), ...languages] },
    ...(meetings.length > 1 || search.meeting
      ? [{ label: t("meeting"), links: [link("meeting", undefined, t("allMeetings")), ...meetings] }]
      : []),
  ];
}
