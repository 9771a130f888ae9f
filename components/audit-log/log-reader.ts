import type { Locale } from "@/app/_vocabulary/locales";
import type { StaffSectionLink } from "@/app/_vocabulary/staff-sections";

/** The reader of an audit log, and the meeting that it is of. */
export interface LogReader {
  locale: Locale;
  /** the time zone of the times */
  zone: string;
  /** none for the log of the accounts */
  meetingKey?: string;
  /** the sections that the reader may open: only into them do events link */
  sections: StaffSectionLink[];
  /** the headings of the report's chapters and sections, by their keys */
  headings: Partial<Record<string, string>>;
}
