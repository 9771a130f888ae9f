import type { Locale, LocalizedText } from "./locales";

/** The portal in which a treaty's legislative records are published. */
export interface KnowledgeBase {
  names: LocalizedText;
  /** without a slash at the end */
  address: string;
  /** addresses of records are in this domain */
  domain: string;
  /** the office whose focal points keep the records */
  office: LocalizedText;
}

/** Names of the same thing in documents, with inflections, by language. */
export type NamesInDocuments = Partial<Record<Locale, string[]>>;

/** Terms by which a treaty's documents name what the portal looks for in them. */
export interface TreatyTerms {
  knowledgeBase?: NamesInDocuments | undefined;
  /** the extended Bureau, which decides on a meeting between sessions */
  extendedBureau?: NamesInDocuments | undefined;
  /** bilateral consultations of a delegation with the focal points */
  bilateralConsultations?: NamesInDocuments | undefined;
}

/**
 * A text that documents cite by its name alone, with the resolution or decision of the conference
 * that contains it. In a name, `*` stands for the rest of a word.
 */
export interface NamedText {
  kind: "resolution" | "decision";
  number: string;
  names: NamesInDocuments;
}

/** The convention or a protocol. */
export interface TreatyInstrument {
  key: string;
  titles: LocalizedText;
  /** "Articles of the Convention" */
  articlesLabels: LocalizedText;
  articles: { number: number; titles: LocalizedText }[];
}

/** A report that contains the resolutions and decisions of one session of an organ. */
export interface SessionReport {
  session: number;
  symbol: string;
}

/** An organ whose resolutions and decisions are issued in the reports of its sessions. */
export type ReportingOrgan = "conference" | CommonOrgan;

/** Such an organ that is not of one treaty. */
export const COMMON_ORGANS = ["crimeCommission"] as const;
export type CommonOrgan = (typeof COMMON_ORGANS)[number];

/** A convention with its protocols, and all that is particular to it. */
export interface Treaty {
  key: string;
  names: LocalizedText;
  /** the series of its conference: `CTOC/COP` */
  symbolSeries: string;
  /** the first parts of symbols that the Official Document System has, beside those of the UN */
  officialSeries: string[];
  knowledgeBase?: KnowledgeBase | undefined;
  terms: TreatyTerms;
  namedTexts: NamedText[];
  instruments: TreatyInstrument[];
  /** the reports of its conference */
  reports: SessionReport[];
}

/** The part of a treaty that the pages of its meetings show. */
export type TreatySummary = Pick<Treaty, "knowledgeBase" | "terms">;

/** The official names of a body. */
export interface TreatyBody {
  symbolSeries: string;
  /** the public key of the body, where it is free: `wg2` */
  key: string;
  organNames: LocalizedText;
  names: LocalizedText;
}

/** Returns the names of a thing in documents of every language. */
export function namesInDocuments(names: NamesInDocuments | undefined): string[] {
  return Object.values(names ?? {}).flat();
}
