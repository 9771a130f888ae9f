import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { xmlText } from "@/app/_formats/xml-text";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatSittingDay } from "@/app/_vocabulary/periods";

/** The organization of work as a table: when, which item, its title. */
export function appendAnnex(
  parent: XMLBuilder,
  { meeting, plenaryMeetings }: OrganizationOfWork,
  locale: Locale,
  words: { continued: string },
): void {
  const table = parent.ele("content").ele("table", { eId: "table_1" });
  for (const sitting of plenaryMeetings) {
    const when = table.ele("tr").ele("th", { colspan: "2" }).ele("p");
    const period = formatPeriod(sitting.startsAt, sitting.endsAt, locale, meeting.timeZone);
    when.ele("date", { date: sitting.day }).txt(xmlText(formatSittingDay(sitting.day, locale)));
    when.txt(" ").ele("time", { time: sitting.startsAt.toISOString() }).txt(xmlText(period));
    for (const { item, title, continued } of sitting.entries) {
      const row = table.ele("tr");
      row
        .ele("td")
        .ele("p")
        .txt(xmlText(item ? printItemNumber(item, locale) : ""));
      row
        .ele("td")
        .ele("p")
        .txt(xmlText(`${title}${continued ? words.continued : ""}`));
    }
  }
}
