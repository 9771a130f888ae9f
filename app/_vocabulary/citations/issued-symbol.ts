import type { Locale } from "../locales";
import type { ReportingOrgan } from "../treaty";
import type { CitationFacts } from "./citation-facts";
import type { Organ } from "./citation-patterns";

/** A resolution or decision as cited. */
export interface AdoptedText {
  organ: Organ;
  kind: "resolution" | "decision";
  /** as printed: `55/25`, `1514 (XV)`, `1373 (2001)` */
  number: string;
}

/**
 * Returns the symbol under which a resolution or decision was issued, its own or that of the
 * session's report; undefined where that is not certain. General Assembly decisions are not issued
 * as separate documents (United Nations Documentation: Research Guide, "General Assembly").
 */
export function issuedSymbol(
  { organ, kind, number }: AdoptedText,
  { reports }: Pick<CitationFacts, "reports">,
): string | undefined {
  const plain = number.replace(/\s+/g, "");
  const [, session] = /^(\d+)\//.exec(plain) ?? [];
  const reportOf = (organ: ReportingOrgan) => reports[organ]?.find((each) => String(each.session) === session)?.symbol;
  if (organ === "conference") return reportOf(organ);
  if (kind === "decision") return undefined;
  if (organ === "crimeCommission") return reportOf(organ);
  if (organ === "assembly") return isAssemblyNumber(plain) ? `A/RES/${plain}` : undefined;
  if (organ === "securityCouncil") return /^\d{1,4}\((?:19|20)\d\d\)$/.test(plain) ? `S/RES/${plain}` : undefined;
  if (organ === "economicAndSocialCouncil")
    return /^(?:19|20)\d\d\/\d{1,3}$/.test(plain) ? `E/RES/${plain}` : undefined;
  if (organ === "humanRightsCouncil") return /^(?:S-)?\d{1,2}\/\d{1,2}$/.test(plain) ? `A/HRC/RES/${plain}` : undefined;

  return undefined;
}

/** Up to the thirtieth session, numbers run on and carry the session in Roman figures. */
function isAssemblyNumber(plain: string): boolean {
  if (/^E?S-\d{1,2}\/\d{1,3}$/.test(plain) || /^\d{1,4}\((?:E?S-)?[IVX]+\)$/.test(plain)) return true;

  return /^\d{2,3}\/\d{1,3}$/.test(plain) && Number.parseInt(plain, 10) >= 31;
}

/** The series of the principal organs and the Secretariat of the United Nations. */
const UN_SERIES = ["A", "E", "S", "ST"];

/** Matches conference room and working papers, which the Official Document System does not have. */
const UNOFFICIAL = /\/(?:CRP|WP)\./;

/**
 * Returns the permanent address of a document in the Official Document System, if it is there.
 *
 * @param officialSeries the series that it has beside those of the United Nations: `CTOC`.
 */
export function officialAddress(symbol: string, locale: Locale, officialSeries: string[]): string | undefined {
  const isOfficial = [...UN_SERIES, ...officialSeries].some((series) => symbol.startsWith(`${series}/`));

  return isOfficial && !UNOFFICIAL.test(symbol)
    ? `https://undocs.org/${locale}/${symbol.replace(/\s+/g, "")}`
    : undefined;
}
