import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { xmlText } from "@/app/_formats/xml-text";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import { inOrder } from "@/app/_vocabulary/work-events";

/** Appends the organization of work as a table of times, items and titles, with what else happens. */
export function appendAnnex(
  parent: XMLBuilder,
  { meeting, plenaryMeetings, events }: OrganizationOfWork,
  locale: Locale,
  labels: { continued: string },
): void {
  const table = parent.ele("content").ele("table", { eId: "table_1" });
  for (const entry of inOrder([...plenaryMeetings, ...events])) {
    const during = "number" in entry ? entry : entry.during;
    const when = table.ele("tr").ele("th", { colspan: "2" }).ele("p");
    when.ele("date", { date: entry.day }).txt(xmlText(formatPlenaryMeetingDay(entry.day, locale)));
    if (during) {
      const period = formatPeriod(during.startsAt, during.endsAt, locale, meeting.timeZone);
      when.txt(" ").ele("time", { time: during.startsAt.toISOString() }).txt(xmlText(period));
    }
    if ("number" in entry)
      for (const { item, printed, continued } of entry.entries)
        appendRow(
          table,
          item ? printItemNumber(item, locale) : "",
          `${printed.text}${continued ? labels.continued : ""}`,
        );
    else appendRow(table, "", entry.title.text);
  }
}

function appendRow(table: XMLBuilder, item: string, title: string): void {
  const row = table.ele("tr");
  row.ele("td").ele("p").txt(xmlText(item));
  row.ele("td").ele("p").txt(xmlText(title));
}
