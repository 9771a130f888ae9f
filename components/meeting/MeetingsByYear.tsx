import type { ReactNode } from "react";

export interface YearOfMeetings {
  year: number;
  /** "2023 (2)" */
  title: string;
  children: ReactNode;
}

/** Meetings year by year: the latest year open, each of the others to be opened. */
export function YearsOfMeetings({ years }: { years: YearOfMeetings[] }) {
  return years.map(({ year, title, children }, index) => (
    <details key={year} open={index === 0} className="border-b border-rule">
      <summary className="cursor-pointer py-2 font-semibold marker:text-soft">{title}</summary>
      <div className="ps-5 pb-3">{children}</div>
    </details>
  ));
}
