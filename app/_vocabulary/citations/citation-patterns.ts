import type { Locale } from "../locales";

/**
 * Organs that adopt resolutions and decisions. `other` are organs whose names contain one of these,
 * and whose texts have no certain address.
 */
export const ORGANS = [
  "other",
  "assembly",
  "economicAndSocialCouncil",
  "securityCouncil",
  "humanRightsCouncil",
  "crimeCommission",
  "conference",
] as const;

export type Organ = (typeof ORGANS)[number];

/** Patterns of citations in one language. */
export interface CitationPatterns {
  resolution: string;
  decision: string;
  /** joins the numbers of several */
  and: string;
  organs: Record<Organ, string>;
}

/** Makes a pattern of Arabic words match with and without vowel marks. */
const withVowelMarks = (pattern: string) => pattern.replace(/(?<!\\)\p{Script=Arabic}/gu, "$&\\p{M}*");

export const CITATION_PATTERNS: Record<Locale, CitationPatterns> = {
  ar: {
    resolution: withVowelMarks("[وفبلك]{0,2}(?:ال|ل)?قرار(?:ات|ين|ي|ا)?(?:هما|هم|ها|ه)?"),
    decision: withVowelMarks("[وفبلك]{0,2}(?:ال|ل)?مقرر(?:ات|ين|ي|ا)?(?:هما|هم|ها|ه)?"),
    and: "و",
    organs: {
      other: withVowelMarks("مؤتمر الدول الأطراف|جمعية الدول الأطراف|جمعية الصحة العالمية|لجنة المخدرات"),
      assembly: withVowelMarks("(?:ال|لل)جمعية(?: العامة)?"),
      economicAndSocialCouncil: withVowelMarks("(?:ال|لل)مجلس الاقتصادي والاجتماعي"),
      securityCouncil: withVowelMarks("مجلس الأمن"),
      humanRightsCouncil: withVowelMarks("مجلس حقوق الإنسان"),
      crimeCommission: withVowelMarks("لجنة منع الجريمة والعدالة الجنائية"),
      conference: withVowelMarks("مؤتمر الأطراف|(?:ال|لل)مؤتمر"),
    },
  },
  zh: {
    resolution: "决议",
    decision: "决定",
    and: "和|及|以及",
    organs: {
      other: "缔约国会议|缔约国大会|麻醉药品委员会|世界卫生大会",
      assembly: "(?:联合国)?大会|联大",
      economicAndSocialCouncil: "经济及社会理事会|经社理事会",
      securityCouncil: "安全理事会|安理会",
      humanRightsCouncil: "人权理事会",
      crimeCommission: "预防犯罪和刑事司法委员会",
      conference: "缔约方会议",
    },
  },
  en: {
    resolution: "[Rr]esolutions?",
    decision: "[Dd]ecisions?",
    and: "and",
    organs: {
      other:
        "Conference of (?:the )?States [Pp]arties|Assembly of States Parties|World Health Assembly|Commission on Narcotic Drugs",
      assembly: "(?:General )?Assembly",
      economicAndSocialCouncil: "Economic and Social Council",
      securityCouncil: "Security Council",
      humanRightsCouncil: "Human Rights Council",
      crimeCommission: "Commission on Crime Prevention and Criminal Justice",
      conference: "Conference",
    },
  },
  fr: {
    resolution: "[Rr]ésolutions?",
    decision: "[Dd]écisions?",
    and: "et",
    organs: {
      other:
        "Conférence des États [Pp]arties|Assemblée des États [Pp]arties|Assemblée mondiale de la Santé|Commission des stupéfiants",
      assembly: "Assemblée(?: générale)?",
      economicAndSocialCouncil: "Conseil économique et social",
      securityCouncil: "Conseil de sécurité",
      humanRightsCouncil: "Conseil des droits de l[’']homme",
      crimeCommission: "Commission pour la prévention du crime et la justice pénale",
      conference: "Conférence",
    },
  },
  ru: {
    resolution: "[Рр]езолюци\\p{L}+",
    decision: "[Рр]ешени\\p{L}+",
    and: "и",
    organs: {
      other:
        "Конференци\\p{L}+ государств|Ассамбле\\p{L}+ государств|Всемирн\\p{L}+ ассамбле\\p{L}+ здравоохранения|Комисси\\p{L}+ по наркотическим средствам",
      assembly: "(?:Генеральн\\p{L}+ )?Ассамбле\\p{L}+",
      economicAndSocialCouncil: "Экономическ\\p{L}+ и Социальн\\p{L}+ Совет\\p{L}*",
      securityCouncil: "Совет\\p{L}* Безопасности",
      humanRightsCouncil: "Совет\\p{L}* по правам человека",
      crimeCommission: "Комисси\\p{L}+ по предупреждению преступности и уголовному правосудию",
      conference: "Конференци\\p{L}+",
    },
  },
  es: {
    resolution: "[Rr]esoluci(?:ón|ones)",
    decision: "[Dd]ecisi(?:ón|ones)",
    and: "y|e",
    organs: {
      other:
        "Conferencia de los Estados [Pp]artes|Asamblea de los Estados [Pp]artes|Asamblea Mundial de la Salud|Comisión de Estupefacientes",
      assembly: "Asamblea(?: General)?",
      economicAndSocialCouncil: "Consejo Económico y Social",
      securityCouncil: "Consejo de Seguridad",
      humanRightsCouncil: "Consejo de Derechos Humanos",
      crimeCommission: "Comisión de Prevención del Delito y Justicia Penal",
      conference: "Conferencia",
    },
  },
};
