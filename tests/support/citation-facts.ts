import { readFileSync } from "node:fs";
import type { CitationFacts } from "@/app/_vocabulary/citations/citation-facts";
import { SECOND_TREATY } from "./second-treaty";

const seed = (name: string) => JSON.parse(readFileSync(`db/seed/${name}.json`, "utf8"));

/** The facts for a body of no loaded treaty. */
export const COMMON_FACTS: CitationFacts = {
  reports: { conference: [], crimeCommission: seed("united-nations/organ-reports") },
  namedTexts: [],
  officialSeries: [],
};

/** The facts for the body of the sample meeting. */
export const SAMPLE_FACTS: CitationFacts = {
  reports: { ...COMMON_FACTS.reports, conference: seed("ctoc/reports") },
  namedTexts: seed("ctoc/named-texts"),
  officialSeries: seed("ctoc/treaty").officialSeries,
};

/** The facts for a body of the fictitious treaty. */
export const SECOND_FACTS: CitationFacts = {
  reports: { ...COMMON_FACTS.reports, conference: SECOND_TREATY.reports },
  namedTexts: SECOND_TREATY.namedTexts,
  officialSeries: SECOND_TREATY.officialSeries,
};
