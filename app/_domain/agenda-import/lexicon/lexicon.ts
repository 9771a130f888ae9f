import type { Locale } from "@/app/_vocabulary/locales";

/** The words of one language in dates, numbers and titles of documents. */
export interface Lexicon {
  locale: Locale;
  /** January to December, each in every accepted form */
  months: string[][];
  /** Monday to Sunday, each in every accepted form */
  weekdays: string[][];
  /** patterns of words between days: of a span (`23 to 27`), of a list (`29 and 30`), and others */
  dateWords: { span: string; list: string; of: string };
  /** pattern that may follow the year */
  afterYear: string;
  /** the beginning of a document's line, with or without its symbol */
  documentBegins: RegExp;
  backgroundPaper: RegExp;
  /** matches the announced number of plenary meetings and captures it */
  plenaryMeetings: RegExp;
  /** one to ten, in the form used before "plenary meetings" */
  numbers: string[];
}
