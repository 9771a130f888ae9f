import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { StaffSection, StaffSectionLink } from "@/app/_vocabulary/staff-sections";

/** Counts the work in a meeting's sections; `undefined` where the reader may not look. */
interface StaffWork {
  items: number | undefined;
  openFindings: number | undefined;
  submissions: { received: number; waiting: number } | undefined;
}

interface Props {
  sections: StaffSectionLink[];
  work: StaffWork;
  locale: Locale;
}

/** How much there is in the sections of a meeting that count something, as links to them in one line. */
export function StaffOverview({ sections, work, locale }: Props) {
  const counted = sections.flatMap(({ name, href }) => {
    const text = describeWork(name, work, locale);
    return text ? [{ href, text, label: getTranslator(locale, "secretariat")(`sections.${name}`) }] : [];
  });
  if (counted.length === 0) return null;

  return (
    <ul className="flex flex-wrap gap-x-5 text-sm">
      {counted.map(({ href, text, label }) => (
        <li key={href}>
          <a href={href} className="inline-block py-1">
            <span className="sr-only">{label}: </span>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function describeWork(section: StaffSection, work: StaffWork, locale: Locale): string | undefined {
  const t = getTranslator(locale, "secretariat");
  const { items, openFindings, submissions } = work;
  if (section === "agenda" && items !== undefined) return t("items", { count: items });
  if (section === "findings" && openFindings !== undefined) return t("openFindings", { count: openFindings });
  if (section === "legislation" && submissions)
    return t("submissions", { count: submissions.received, waiting: submissions.waiting });

  return undefined;
}
