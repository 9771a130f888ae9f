import type { Locale } from "@/app/_vocabulary/locales";
import type { HistoryQuery } from "@/app/_vocabulary/text-history";
import type { FormAction } from "../ui/ActionForm";

/** The text whose history a page shows. */
export interface TextOfHistory {
  /** the label of a field */
  labelOf: (field: { name: string; locale: Locale }) => string;
  /** names the author of a revision that nobody wrote: it was imported or composed */
  withoutAuthor: string;
  /** the address of a part of the history */
  href: (query: HistoryQuery) => string;
  /** the editor with a revision in its form, where it can be opened so */
  editHref?: (revision: number) => string;
  /** restores a revision; the form sends `revision` with the fields of `hidden` */
  restore: FormAction;
  /** identifies the text and its present version */
  hidden: Record<string, string>;
  /** the time zone of the times */
  zone: string;
}
