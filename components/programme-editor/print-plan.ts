import type { PlenaryMeetingsPlan } from "@/app/_domain/organization-of-work/add-plenary-meetings";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod } from "@/app/_vocabulary/periods";
import type { PrintedPlan } from "./pattern-form-state";

/** Prints a plan of plenary meetings: what would be added, and on which days nothing is. */
export function printPlan(
  { planned, leftOut }: Pick<PlenaryMeetingsPlan, "planned" | "leftOut">,
  locale: Locale,
  zone: string,
): PrintedPlan {
  const t = getTranslator(locale, "programmeEditor");
  const nameOf = (number: number) => getTranslator(locale, "meeting")("plenaryMeeting", { number });
  const dayOf = (day: string) => formatDay(day, locale, { weekday: true });

  return {
    planned: planned.map(({ number, day, startsAt, endsAt }) => ({
      name: nameOf(number),
      when: t("plannedWhen", { day: dayOf(day), period: formatPeriod(startsAt, endsAt, locale, zone) }),
    })),
    leftOut: leftOut.map(({ day, because, number = 0 }) =>
      t(`leftOut.${because}`, { day: dayOf(day), plenaryMeeting: nameOf(number) }),
    ),
  };
}
