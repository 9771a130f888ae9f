import type { ReportFacts } from "@/app/_domain/report/facts";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";

/** Returns the same words in every language, each marked with it. */
export function inAll(words: string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, locale === "en" ? words : `${words} (${locale})`]));
}

/** Returns the facts of a meeting of two days, four plenary meetings and two items of substance. */
export function meetingFacts(changes: Partial<ReportFacts> = {}): ReportFacts {
  const plenary = (number: number, startsAt: string, itemIds: string[]) => ({
    number,
    day: startsAt.slice(0, 10),
    startsAt: new Date(startsAt),
    itemIds,
  });
  const item = (id: string, number: string, title: string, parentId: string | null = null) => ({
    id,
    number,
    parentId,
    titles: inAll(title),
  });

  return {
    meeting: {
      id: "meeting",
      key: "wg2-2023",
      ordinal: 14,
      resumed: null,
      designation: "meeting",
      startsOn: "2023-05-29",
      endsOn: "2023-05-30",
      timeZone: "Europe/Vienna",
      places: { en: "Vienna", ar: "فيينا", zh: "维也纳", fr: "Vienne", ru: "Вена", es: "Viena" },
    },
    body: {
      symbolSeries: "CTOC/COP/WG.2",
      names: {
        en: "Working Group of Government Experts on Technical Assistance",
        ru: "Рабочая группа правительственных экспертов по технической помощи",
        fr: "Groupe de travail d’experts gouvernementaux sur l’assistance technique",
        es: "Grupo de Trabajo de Expertos Gubernamentales sobre Asistencia Técnica",
        zh: "技术援助问题政府专家工作组",
        ar: "الفريق العامل للخبراء الحكوميين المعني بالمساعدة التقنية",
      },
      organNames: inAll("Conference of the Parties"),
    },
    originalLanguage: "en",
    agendaSymbol: "CTOC/COP/WG.2/2023/1",
    items: [
      item("i1", "1", "Organizational matters"),
      item("i1a", "1 (a)", "Opening", "i1"),
      item("i1b", "1 (b)", "Adoption of the agenda", "i1"),
      item("i2", "2", "The Mechanism"),
      item("i3", "3", "Prevention"),
      item("i5", "4", "Adoption of the report"),
    ],
    plenaryMeetings: [
      plenary(1, "2023-05-29T08:00:00Z", ["i1a", "i1b", "i2"]),
      plenary(2, "2023-05-29T13:00:00Z", ["i2", "i3"]),
      plenary(3, "2023-05-30T08:00:00Z", ["i3"]),
      plenary(4, "2023-05-30T13:00:00Z", ["i5"]),
    ],
    documents: [
      { id: "d1", symbol: "CTOC/COP/WG.2/2023/1", titles: inAll("Annotated provisional agenda"), itemIds: [] },
      { id: "d2", symbol: "CTOC/COP/WG.2/2023/2", titles: inAll("Background paper"), itemIds: ["i2"] },
    ],
    decisions: [],
    statesWithLegislation: [],
    ...changes,
  };
}

/** Returns a State with a name in some languages. */
export function state(code: string, names: Partial<Record<Locale, string>>) {
  return { code, names };
}
