import { assembleDraft, type StoredParagraph } from "@/app/_domain/report/assemble-draft";
import { composeParagraphs } from "@/app/_domain/report/compose-paragraphs";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { meetingFacts } from "@/tests/report/meeting-facts";

const SENTENCES: Record<Locale, string> = {
  en: "Many speakers described the progress made by their countries in the review process, and some referred to difficulties in gathering information from national authorities (see CTOC/COP/WG.2/2023/2). ",
  fr: "De nombreux orateurs ont décrit les progrès accomplis par leur pays dans le processus d’examen, et certains ont évoqué des difficultés (voir CTOC/COP/WG.2/2023/2). ",
  es: "Muchos oradores describieron los progresos realizados por sus países en el proceso de examen, y algunos se refirieron a las dificultades (véase CTOC/COP/WG.2/2023/2). ",
  ru: "Многие ораторы рассказали о ходе процесса обзора в своих странах, а некоторые упомянули трудности со сбором информации (см. CTOC/COP/WG.2/2023/2). ",
  zh: "许多发言者介绍了本国在审议进程中取得的进展，一些发言者提到从国家主管机关收集信息方面的困难（见CTOC/COP/WG.2/2023/2）。",
  ar: "عرض متكلمون كثيرون ما أحرزته بلدانهم من تقدم في عملية الاستعراض، وأشار بعض المتكلمين إلى صعوبات في جمع المعلومات (انظر CTOC/COP/WG.2/2023/2). ",
};

/**
 * Creates a draft report with a number of further paragraphs of deliberations, labelled `No. 17`
 * and so on, every fifth with a footnote.
 */
export function longReport(locale: Locale, count: number): ReportDraft {
  const facts = meetingFacts();
  const paragraph = (
    id: string,
    section: StoredParagraph["section"],
    itemId: string | null,
    text: string,
  ): StoredParagraph => ({
    id,
    section,
    itemId,
    composed: true,
    factsRevision: 1,
    factsChangedAt: null,
    texts: { [locale]: { text, version: 1, edited: false, revision: 1, revisedAt: null, basedOn: 1 } },
  });
  const composed = composeParagraphs(facts, locale, { hasRecommendations: true });
  const added = Array.from({ length: count }, (_, index) => {
    const note = index % 5 === 4 ? ["[^1]", `\n\n[^1]: Footnote ${index}.`] : ["", ""];
    return paragraph(
      `added-${index}`,
      "deliberations",
      index % 2 ? "i2" : "i3",
      `No. ${index}. ${SENTENCES[locale].repeat(1 + (index % 4))}${note[0]}${note[1]}`,
    );
  });
  const paragraphs = [
    ...composed.map(({ key, section, itemId, text }) => paragraph(key, section, itemId, text)),
    ...added,
  ];

  return assembleDraft(facts, { symbol: "CTOC/COP/WG.2/2023/L.1", datedOn: "2023-05-30" }, paragraphs, locale);
}
