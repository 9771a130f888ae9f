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

/** The sections of a meeting, each with what it is for and how much work is in it. */
export function StaffOverview({ sections, work, locale }: Props) {
  const t = getTranslator(locale, "secretariat");

  return (
    <ul className="mt-8 grid gap-x-8 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {sections.map(({ name, href }) => {
        const about = `about.${name}`;
        if (!t.has(about)) return null;
        const status = describeWork(name, work, locale);
        return (
          <li key={name} className="border-t border-rule py-2">
            <h2 className="text-base">
              <a href={href}>{t(`sections.${name}`)}</a>
            </h2>
            <p className="text-soft">{t(about)}</p>
            {status && <p className="font-semibold">{status}</p>}
          </li>
        );
      })}
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
