import type { BodyOfMeetings } from "@/app/_domain/meetings/archive-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LinkRow } from "@/components/layout/LinkRow";

interface Props {
  body: BodyOfMeetings;
  locale: Locale;
  /** the year that is displayed */
  current?: number | undefined;
  /** further years are reached by a link to all */
  max?: number;
}

/** Links to the years in which a body meets, the latest first. */
export function YearLinks({ body: { body, years }, locale, current, max = years.length }: Props) {
  const t = getTranslator(locale, "home");
  const all = { href: paths.archive(locale, body.key), label: t("allYears"), current: false };
  const links = years.slice(0, max).map(({ year, count }) => ({
    href: paths.archive(locale, body.key, year),
    label: t("yearCount", { year: String(year), count }),
    current: year === current,
  }));

  return (
    <nav aria-label={t("years")}>
      <LinkRow
        links={years.length > max ? [...links, all] : links}
        className="mt-1 gap-x-5"
        linkClassName="tabular-nums"
      />
    </nav>
  );
}
