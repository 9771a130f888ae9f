import type { ProgrammeCheck } from "@/app/_domain/organization-of-work/check-programme";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  checks: ProgrammeCheck[];
  meetingKey: string;
  locale: Locale;
}

/** The points of the programme that a conference officer would question, each with a link to where it is mended. */
export function ProgrammeChecks({ checks, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <aside aria-labelledby="checks" className="mt-6 max-w-measure border-s-4 border-note ps-4 lg:mt-8">
      <h2 id="checks" className="text-lg font-semibold">
        {t("checks.title", { count: checks.length })}
      </h2>
      {checks.length === 0 ? (
        <p className="text-sm text-soft">{t("checks.none")}</p>
      ) : (
        <ul className="max-h-[70vh] overflow-y-auto text-sm">
          {checks.map((check) => {
            const text = describeCheck(check, locale);
            return (
              <li key={text}>
                <a
                  href={paths.secretariatProgramme(locale, meetingKey, placeOf(check))}
                  className="inline-block py-1 pointer-coarse:min-h-11"
                >
                  {text}
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}

function describeCheck(check: ProgrammeCheck, locale: Locale): string {
  const t = getTranslator(locale, "programmeEditor");
  switch (check.kind) {
    case "item-never-scheduled":
      return t("checks.item-never-scheduled", { item: printItemNumber(check.item, locale) });
    case "item-twice":
    case "report-not-last":
      return t(`checks.${check.kind}`, { item: printItemNumber(check.item, locale), number: check.number });
    case "overlap":
      return t("checks.overlap", { number: check.number, other: check.other });
    case "too-many-on-day":
      return t("checks.too-many-on-day", { day: formatDay(check.day, locale), count: check.count });
    case "day-without":
      return t("checks.day-without", { day: formatDay(check.day, locale, { weekday: true }) });
    default:
      return t(`checks.${check.kind}`, { number: check.number });
  }
}

/** Returns the form in which a point is mended. */
function placeOf(check: ProgrammeCheck): { edit?: number; part?: string; add?: string } {
  switch (check.kind) {
    case "item-never-scheduled":
      return check.number === undefined ? { add: "pattern" } : { edit: check.number, part: "items" };
    case "item-twice":
    case "report-not-last":
      return { edit: check.number, part: "items" };
    case "day-without":
      return { add: "pattern" };
    default:
      return { edit: check.number };
  }
}
