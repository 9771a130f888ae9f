import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";
import type { TimetableEntry } from "@/components/organization-of-work/Timetable";

export interface AnnexSitting {
  id: string;
  day: string;
  startsAt: string;
  period: string;
  /** "Cancelled", where it is */
  cancelled: string | undefined;
  entries: TimetableEntry[];
}

interface Props {
  locale: Locale;
  sittings: AnnexSitting[];
  /** the id of the heading that names the table */
  labelledBy: string;
  columns: { time: string; item: string; title: string };
}

/** The proposed organization of work as the annex prints it; on a narrow screen each row becomes a block. */
export function AnnexTable({ locale, sittings, labelledBy, columns }: Props) {
  const days = [...new Set(sittings.map((sitting) => sitting.day))];

  return (
    <table aria-labelledby={labelledBy} className="mt-4 w-full max-w-3xl text-start max-sm:block print:max-w-none">
      <thead className="max-sm:sr-only">
        <tr className="border-y border-ink text-sm">
          <th scope="col" className="w-48 py-2 pe-4 text-start">
            {columns.time}
          </th>
          <th scope="col" className="w-28 py-2 pe-4 text-start">
            {columns.item}
          </th>
          <th scope="col" className="py-2 text-start">
            {columns.title}
          </th>
        </tr>
      </thead>
      {days.map((day) => (
        <tbody key={day} className="border-b border-ink max-sm:block">
          <tr className="max-sm:block">
            <th scope="rowgroup" colSpan={3} className="pb-1 pt-4 text-start font-semibold max-sm:block">
              {day}
            </th>
          </tr>
          {sittings
            .filter((sitting) => sitting.day === day)
            .flatMap((sitting) =>
              rowsOf(sitting).map((entry, index) => (
                <tr key={entry.id} className="align-baseline print:*:py-1 max-sm:grid max-sm:grid-cols-[3.5rem_1fr]">
                  {index === 0 && (
                    <td
                      rowSpan={rowsOf(sitting).length}
                      className="py-2 pe-4 tabular-nums max-sm:col-span-2 max-sm:pb-0 max-sm:text-soft"
                    >
                      <AnnexTime {...sitting} />
                    </td>
                  )}
                  <td className="py-2 pe-4 tabular-nums">{entry.number && <bdi>{entry.number}</bdi>}</td>
                  <td className="py-2">
                    <span {...languageAttributes(entry.locale ?? locale, locale)}>{entry.title}</span>
                    {entry.continued}
                    {entry.titleIn && <span className="block text-sm text-note">{entry.titleIn}</span>}
                  </td>
                </tr>
              )),
            )}
        </tbody>
      ))}
    </table>
  );
}

/** A plenary meeting to which nothing is given stands there with its time. */
function rowsOf({ id, entries }: AnnexSitting): Partial<TimetableEntry>[] {
  return entries.length > 0 ? entries : [{ id }];
}

function AnnexTime({ startsAt, period, cancelled }: AnnexSitting) {
  const time = <time dateTime={startsAt}>{period}</time>;
  if (!cancelled) return time;

  return (
    <>
      <s>{time}</s> <strong className="text-sm font-semibold text-wrong">{cancelled}</strong>
    </>
  );
}
