import type { Locale } from "./locales";

/** A page to which the reader may go. */
export interface Destination {
  href: string;
  label: string;
  /** the language of the label, where it is not the reader's */
  lang?: Locale;
  /** what tells it apart, such as its meeting */
  detail?: string;
}

/** Destinations of one kind, under a heading. */
export interface DestinationGroup {
  name: string;
  label: string;
  entries: Destination[];
}
