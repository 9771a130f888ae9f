import type { Locale } from "../locales";
import type { Organ } from "./citation-patterns";

/** A resolution or decision as cited. */
export interface AdoptedText {
  organ: Organ;
  kind: "resolution" | "decision";
  /** as printed: `55/25`, `1514 (XV)`, `1373 (2001)` */
  number: string;
}

/**
 * Reports of the Conference of the Parties by session; they contain its resolutions and decisions.
 */
const CONFERENCE_REPORTS: Record<string, string> = {
  4: "CTOC/COP/2008/19",
  5: "CTOC/COP/2010/17",
  6: "CTOC/COP/2012/15",
  7: "CTOC/COP/2014/13",
  8: "CTOC/COP/2016/15",
  9: "CTOC/COP/2018/13",
  10: "CTOC/COP/2020/10",
  11: "CTOC/COP/2022/9",
};

/**
 * Reports of the Commission on Crime Prevention and Criminal Justice by session (Official Records
 * of the Economic and Social Council, Supplement No. 10).
 */
const CRIME_COMMISSION_REPORTS: Record<string, string> = {
  25: "E/2016/30",
  26: "E/2017/30",
  27: "E/2018/30",
  28: "E/2019/30",
};

/** Conference resolution 9/1; the procedures and rules of the review mechanism are its annex. */
export const MECHANISM_RULES: AdoptedText = { organ: "conference", kind: "resolution", number: "9/1" };

/**
 * Returns the symbol under which a resolution or decision was issued, its own or that of the
 * session's report; undefined where that is not certain. General Assembly decisions are not issued
 * as separate documents (United Nations Documentation: Research Guide, "General Assembly").
 */
export function issuedSymbol({ organ, kind, number }: AdoptedText): string | undefined {
  const plain = number.replace(/\s+/g, "");
  const [session = ""] = plain.split("/");
  if (organ === "conference") return plain.includes("/") ? CONFERENCE_REPORTS[session] : undefined;
  if (kind === "decision") return undefined;
  if (organ === "crimeCommission") return plain.includes("/") ? CRIME_COMMISSION_REPORTS[session] : undefined;
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

/** Series in the Official Document System, which has no conference room and working papers. */
const OFFICIAL_SERIES = /^(?:A|E|S|ST|CAC|CTOC)\/(?!.*\/(?:CRP|WP)\.)/;

/** Returns the permanent address of a document in the Official Document System, if it is there. */
export function officialAddress(symbol: string, locale: Locale): string | undefined {
  return OFFICIAL_SERIES.test(symbol) ? `https://undocs.org/${locale}/${symbol.replace(/\s+/g, "")}` : undefined;
}
