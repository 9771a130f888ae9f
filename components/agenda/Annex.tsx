import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { Remark } from "@/components/layout/Remark";
import { entriesInWords } from "../organization-of-work/entries";
import { AnnexTable } from "./AnnexTable";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  /** the language that the document around is shown in */
  shown: Locale;
}

/** The annex: the proposed organization of work as a table. */
export function Annex({ work, locale, shown }: Props) {
  const say = getTranslator(locale, "agenda");
  const { meeting, plenaryMeetings, hasAssumption } = work;

  return (
    <section
      id="annex"
      className="mt-14 border-t border-rule pt-10 print:mt-0 print:break-before-page print:border-0 print:pt-0"
    >
      <h2 className="text-2xl">{say("annex")}</h2>
      <h3 id="annex-title" className="mt-2 text-xl">
        {say("organizationOfWork")}
      </h3>
      {hasAssumption && (
        <aside>
          <Remark words={getTranslator(locale, "programme")("assumed")} />
        </aside>
      )}
      <AnnexTable
        locale={locale}
        labelledBy="annex-title"
        columns={{ time: say("columns.time"), item: say("columns.item"), title: say("columns.title") }}
        sittings={plenaryMeetings.map((sitting) => ({
          id: sitting.id,
          day: formatPlenaryMeetingDay(sitting.day, locale),
          startsAt: sitting.startsAt.toISOString(),
          period: formatPeriod(sitting.startsAt, sitting.endsAt, locale, meeting.timeZone),
          cancelled: sitting.cancelledAt && getTranslator(locale, "meeting")("cancelled"),
          entries: entriesInWords(sitting, meeting.key, locale, shown),
        }))}
      />
    </section>
  );
}
