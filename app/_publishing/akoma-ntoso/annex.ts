import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { xmlText } from "@/app/_formats/xml-text";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";

/** Appends the organization of work as a table of times, items and titles. */
export function appendAnnex(
  parent: XMLBuilder,
  { meeting, plenaryMeetings }: OrganizationOfWork,
  locale: Locale,
  labels: { continued: string },
): void {
  const table = parent.ele("content").ele("table", { eId: "table_1" });
  for (const plenaryMeeting of plenaryMeetings) {
    const when = table.ele("tr").ele("th", { colspan: "2" }).ele("p");
    const period = formatPeriod(plenaryMeeting.startsAt, plenaryMeeting.endsAt, locale, meeting.timeZone);
    when.ele("date", { date: plenaryMeeting.day }).txt(xmlText(formatPlenaryMeetingDay(plenaryMeeting.day, locale)));
    when.txt(" ").ele("time", { time: plenaryMeeting.startsAt.toISOString() }).txt(xmlText(period));
    for (const { item, printed, continued } of plenaryMeeting.entries) {
      const row = table.ele("tr");
      row
        .ele("td")
        .ele("p")
        .txt(xmlText(item ? printItemNumber(item, locale) : ""));
      row
        .ele("td")
        .ele("p")
        .txt(xmlText(`${printed.text}${continued ? labels.continued : ""}`));
    }
  }
}
