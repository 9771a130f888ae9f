import type { LocalizedText } from "@/app/_vocabulary/locales";

/** A body whose official names are known in the six languages. */
export interface KnownBody {
  key: string;
  organNames: LocalizedText;
  names: LocalizedText;
}

const CONFERENCE: LocalizedText = {
  ar: "مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية",
  zh: "联合国打击跨国有组织犯罪公约缔约方会议",
  en: "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
  fr: "Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée",
  ru: "Конференция участников Конвенции Организации Объединенных Наций против транснациональной организованной преступности",
  es: "Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional",
};

/** Known bodies by the series of their symbols. */
export const KNOWN_BODIES: Record<string, KnownBody> = {
  "CTOC/COP/WG.2": {
    key: "wg2",
    organNames: CONFERENCE,
    names: {
      ar: "الفريق العامل للخبراء الحكوميين المعني بالمساعدة التقنية",
      zh: "技术援助问题政府专家工作组",
      en: "Working Group of Government Experts on Technical Assistance",
      fr: "Groupe de travail d’experts gouvernementaux sur l’assistance technique",
      ru: "Рабочая группа правительственных экспертов по технической помощи",
      es: "Grupo de Trabajo de Expertos Gubernamentales sobre Asistencia Técnica",
    },
  },
};

/**
 * Lists possible keys for an unknown series, shortest first: for `CAC/COSP/WG.2` these are `wg2`,
 * `cosp-wg2`, `cac-cosp-wg2`.
 */
export function keysOfSeries(series: string): string[] {
  const components = series.split("/").map((component) => component.toLowerCase().replace(/[^a-z0-9]/g, ""));

  return components.map((_, index) => components.slice(-1 - index).join("-"));
}
