import type { Locale } from "@/app/_vocabulary/locales";

/** An item, its level in the list from 0, and the punctuation after its title in the list. */
export interface ItemToWrite {
  level: number;
  title: string;
  end: string;
  /** paragraphs; a footnote stands in doubled braces where it is called */
  annotation: string[];
  documents: string[];
}

/** An agenda to be written in a format. */
export interface AgendaToWrite {
  locale: Locale;
  organization: string;
  organ: string;
  symbol: string;
  /** distribution, date, language and original language */
  particulars: string[];
  body: string;
  session: string;
  placeAndDates: string;
  title: string;
  headings: {
    agenda: string;
    annotations: string;
    documentation: string;
    annex: string;
    organizationOfWork: string;
  };
  items: ItemToWrite[];
  /** rows of cells */
  programme: string[][];
}
