import type { Locale } from "@/app/_vocabulary/locales";

/** Words for bodies that meet, one of which is in the name of nearly every one. */
const BODY_WORDS: Record<Locale, RegExp> = {
  en: /(?<!\p{L})(?:committee|sub-?committee|commission|sub-?commission|council|conference|board|working (?:group|party)|group|assembly|body|bodies|meeting|forum|panel|parties|congress|platform|plenary|bureau|mechanism|network|task force|tribunal|authority|union|cop|team|process|partnership|summit)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:comité|sous-comité|commission|sous-commission|conseil|conférence|groupe|assemblée|organe|réunion|forum|instance|parties|congrès|plateforme|plénière|bureau|mécanisme|réseau|équipe|autorité|union)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:comité|subcomité|comisión|subcomisión|consejo|conferencia|junta|grupo|asamblea|órgano|reunión|foro|panel|partes|congreso|plataforma|plenario|mesa|mecanismo|red|equipo|autoridad|unión)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:комитет|подкомитет|комисси|подкомисси|совет|конференци|групп|ассамбле|орган|совещани|форум|сторон|конгресс|платформ|пленум|бюро|механизм|сеть|собрани)\p{L}*/iu,
  ar: /(?:لجنة|لجان|مجلس|مؤتمر|فريق|أفرقة|جمعية|هيئة|اجتماع|منتدى|أطراف|منبر|مكتب|آلية|شبكة|سلطة|اتحاد)/u,
  zh: /委员会|小组|理事会|大会|会议|工作组|审议组|专家组|机构|论坛|缔约方|缔约国|平台|主席团|机制|组$|局$/u,
};

/** Returns whether a name has a word for a body. */
export function isBodyName(text: string, locale: Locale): boolean {
  return BODY_WORDS[locale].test(text);
}
