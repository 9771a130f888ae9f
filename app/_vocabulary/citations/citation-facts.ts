import type { NamedText, ReportingOrgan, SessionReport } from "../treaty";

/** Facts about the texts that the documents of a meeting cite. */
export interface CitationFacts {
  /**
   * the reports that contain the resolutions and decisions of an organ; those of "the Conference" are
   * of the conference of the meeting's treaty, none where the treaty is unknown
   */
  reports: Partial<Record<ReportingOrgan, SessionReport[]>>;
  /** texts of that conference that are cited by name alone */
  namedTexts: NamedText[];
  /** series of symbols in the Official Document System, beside those of the United Nations */
  officialSeries: string[];
}
