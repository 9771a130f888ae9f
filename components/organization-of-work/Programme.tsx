import type { Agenda } from "@/app/_domain/agenda/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";
import { Remark } from "@/components/layout/Remark";
import { ItemTimes } from "./ItemTimes";
import { ProgrammeHeader } from "./ProgrammeHeader";
import { Timetable } from "./Timetable";

interface Props {
  work: OrganizationOfWork;
  agenda: Agenda;
  now: Date;
  publicUrl: string;
  locale: Locale;
}

/** The organization of work of a meeting, by day and by agenda item. */
export function Programme({ work, agenda, now, publicUrl, locale }: Props) {
  const t = getTranslator(locale, "programme");
  const heading = <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>;
  if (work.plenaryMeetings.length + work.events.length === 0)
    return (
      <>
        {heading}
        <p className="mt-3">{t("none")}</p>
      </>
    );
  const { statusOf } = plenaryMeetingStatuses(work.plenaryMeetings, now);

  return (
    <>
      {heading}
      <ProgrammeHeader work={work} locale={locale} publicUrl={publicUrl} />
      <Remark text={work.hasAssumption && t("assumed")} />
      <section aria-labelledby="by-day" className="mt-8">
        <h2 id="by-day" className="text-2xl">
          {t("byDay")}
        </h2>
        <Timetable work={work} locale={locale} statusOf={statusOf} />
      </section>
      <section aria-labelledby="by-item" className="mt-4">
        <h2 id="by-item" className="text-2xl">
          {t("byItem")}
        </h2>
        <ItemTimes agenda={agenda} work={work} locale={locale} labelledBy="by-item" />
      </section>
    </>
  );
}
