import type { Locale } from "@/app/_vocabulary/locales";

/** Parts of an agenda that a heading begins. */
export const HEADINGS = [
  "title",
  "agenda",
  "annotations",
  "documentation",
  "annex",
  "organizationOfWork",
  "introduction",
] as const;

export type Heading = (typeof HEADINGS)[number];

/** The terms by which an agenda of one language shows its parts, as patterns of whole headings. */
export interface Terms {
  headings: Record<Heading, RegExp>;
  /** the line that names the item under which the document is issued */
  agendaItemLine: RegExp;
  /** the word before a number that heads an item or annotation: "Item 3.", "Point 1" */
  itemWord: RegExp;
  /** who submits the document: "Note by the Secretariat" */
  submittedBy: RegExp;
  distribution: RegExp;
  original: RegExp;
  /** a note that the document was issued again, or is late or corrected */
  issueNote: RegExp;
  continued: RegExp;
  holiday: RegExp;
  /** entries of a programme that are no plenary meeting */
  informal: RegExp;
  sideEvent: RegExp;
  noDocument: RegExp;
}

const CAPTURED_DISTRIBUTION = "(?<distribution>general|limited|restricted|unrestricted)";

export const TERMS: Record<Locale, Terms> = {
  en: {
    headings: {
      title:
        /^(?:revised |draft )?(?:annotated (?:provisional )?agenda|(?:annotated )?provisional (?:annotated )?agenda(?:,? (?:(?:and|with|including)(?: the)? )?annot\p{L}+)|annotations? to the (?:provisional )?agenda)(?: (?:and|for|of|,).*)?$/iu,
      agenda: /^(?:(?:revised|draft|proposed) )?(?:provisional )?agenda(?: (?:for|of) .{3,120})?$/iu,
      annotations: /^annotations?(?: (?:to|on) (?:the )?(?:provisional )?agenda(?: items)?)?$/iu,
      documentation:
        /^(?:(?:list of |background |relevant )?documentation|(?:list of )?documents?(?: (?:before|for) .{3,60})?)$/iu,
      annex: /^(?:annex|appendix)(?: (?:[ivx]+|\d+))?$/iu,
      organizationOfWork:
        /^(?:annex:? )?(?:(?:proposed|provisional|tentative|draft|indicative|suggested) )?(?:organi[sz]ation of (?:the )?work|(?:programme|schedule|plan) of (?:work|meetings)|work programme|time ?table|schedule)(?: (?:for|of|and) .{3,120})?$/iu,
      introduction: /^(?:introduction|preface|background)$/iu,
    },
    agendaItemLine:
      /^(?:agenda )?items? [\d(][^.]{0,40}?of the (?:draft )?(?:revised )?(?:provisional )?agenda\*{0,3}$/iu,
    itemWord: /^(?:agenda )?items?\s+/iu,
    submittedBy: /^(?:note|report|memorandum) (?:prepared )?(?:by|of) the .{3,80}$/iu,
    distribution: new RegExp(`distr(?:ibution)?\\s*[.:]+\\s*${CAPTURED_DISTRIBUTION}`, "iu"),
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:reissued|re-issued|issued without formal editing|the present document)\b.*$/iu,
    continued: /\s*[([]\s*cont(?:inued|['’]d|\.)?\s*[)\]]\s*$/iu,
    holiday: /\bholiday\b/iu,
    informal: /\binformal(?:s| consultations?| meetings?)?\b/iu,
    sideEvent: /\b(?:side events?|lunch|break|reception|workshop|briefing)\b/iu,
    noDocument:
      /\bno (?:advance |official )?(?:documents?|documentation)\b[^.;]{0,60}\b(?:expected|foreseen|envisaged|planned|required|submitted)|^none\.?$/iu,
  },
  fr: {
    headings: {
      title:
        /^(?:projet d[’'])?(?:ordre du jour (?:provisoire )?annoté|ordre du jour provisoire(?: révisé)?(?:,? (?:et|avec|assorti d[’'])\s*annot\p{L}+|annoté)|annotations (?:relatives |se rapportant )?à l[’']ordre du jour(?: provisoire)?)(?: (?:et|de|du|pour|,).*)?$/iu,
      agenda: /^(?:projet d[’'])?ordre du jour(?: provisoire)?(?: révisé)?(?: (?:de|du) .{3,120})?$/iu,
      annotations: /^annotations?(?: (?:relatives |concernant )?(?:à|de) l[’']ordre du jour(?: provisoire)?)?$/iu,
      documentation: /^(?:documentation|(?:liste des )?documents?)(?: .{3,60})?$/iu,
      annex: /^annexe(?: (?:[ivx]+|\d+))?$/iu,
      organizationOfWork:
        /^(?:projet d[’']|proposition d[’'])?(?:organisation (?:proposée )?des travaux(?: proposée)?|programme de travail|programme des travaux|calendrier(?: .{3,60})?|emploi du temps)(?: (?:proposée?|provisoire|pour|de|du) ?.{0,120})?$/iu,
      introduction: /^(?:introduction|généralités)$/iu,
    },
    agendaItemLine: /^points? [\d(][^.]{0,40}?(?:de l[’']|du )(?:projet d[’'])?ordre du jour(?: provisoire)?\*{0,3}$/iu,
    itemWord: /^points?\s+/iu,
    submittedBy: /^(?:note|rapport) (?:établie? par |du |de la |de l[’']).{3,80}$/iu,
    distribution: /distr(?:ibution)?\s*[.:]*\s*(?<distribution>générale?|limitée?|restreinte?)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|et)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:nouveau tirage|le présent document)\b.*$/iu,
    continued: /\s*[([]\s*suite(?: et fin)?\s*[)\]]\s*$/iu,
    holiday: /\bjour férié\b|\bcongé\b/iu,
    informal: /consultations? (?:officieuses?|informelles?)|réunions? (?:officieuses?|informelles?)/iu,
    sideEvent: /manifestations? parallèles?|\bpause\b|déjeuner|réception|\batelier\b/iu,
    noDocument: /\baucun(?:e)? (?:document|documentation)\b[^.;]{0,60}\b(?:prévue?|attendue?|requise?)|^néant\.?$/iu,
  },
  es: {
    headings: {
      title:
        /^(?:proyecto de )?(?:(?:programa|temario|orden del día)(?: provisional)? anotad[oa]|anotaciones (?:al|a la|del) (?:programa|temario|orden del día)(?: provisional)?|(?:programa|temario|orden del día) provisional(?: revisado)?,? (?:y|con) (?:sus )?anotaciones)(?: (?:y|de|del|para|,).*)?$/iu,
      agenda:
        /^(?:proyecto de )?(?:programa|temario|orden del día)(?: provisional)?(?: revisado)?(?: (?:de|del) .{3,120})?$/iu,
      annotations: /^anotaciones(?: (?:al|a los|sobre|del) .{3,60})?$/iu,
      documentation: /^(?:documentación|(?:lista de )?documentos?)(?: .{3,60})?$/iu,
      annex: /^(?:anexo|apéndice)(?: (?:[ivx]+|\d+))?$/iu,
      organizationOfWork:
        /^(?:proyecto de |propuesta de )?(?:organización (?:propuesta |provisional )?de los trabajos(?: propuesta)?|programa de trabajo|calendario(?: .{3,60})?|horario(?: .{3,60})?)(?: (?:propuest[oa]|provisional|para|de|del) ?.{0,120})?$/iu,
      introduction: /^introducción$/iu,
    },
    agendaItemLine:
      /^temas? [\d(][^.]{0,40}?del (?:proyecto de )?(?:programa|temario|orden del día)(?: provisional)?\*{0,3}$/iu,
    itemWord: /^(?:temas?|puntos?)\s+/iu,
    submittedBy: /^(?:nota|informe) (?:preparad[ao] por |de la |del |de ).{3,80}$/iu,
    distribution: /distr(?:ibución)?\s*[.:]*\s*(?<distribution>general|limitada|reservada|restringida)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|y)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:publicado nuevamente|el presente documento)\b.*$/iu,
    continued: /\s*[([]\s*(?:continuación|cont\.)\s*[)\]]\s*$/iu,
    holiday: /\b(?:feriado|día festivo|fiesta oficial)\b/iu,
    informal: /consultas (?:oficiosas|informales)|reuni(?:ón|ones) (?:oficiosas?|informal(?:es)?)/iu,
    sideEvent: /actos? paralelos?|\breceso\b|\bpausa\b|almuerzo|recepción|\btaller\b/iu,
    noDocument: /\bno\b[^.;]{0,20}\b(?:prevé|prevén|previsto|espera|esperan)\b[^.;]{0,40}\bdocument|^ninguno\.?$/iu,
  },
  ru: {
    headings: {
      title:
        /^(?:проект )?(?:аннотированн\p{L}+ (?:предварительн\p{L}+ )?повестк\p{L}+ дня|(?:предварительн\p{L}+ )?(?:аннотированн\p{L}+ )?повестк\p{L}+ дня (?:и|с) аннотаци\p{L}+(?: к ней)?|аннотации к (?:предварительной )?повестке дня)(?: .*)?$/iu,
      agenda:
        /^(?:проект |пересмотренн\p{L}+ )?(?:предварительн\p{L}+ )?повестк\p{L}+ дня(?: \p{L}+ сессии| совещания)?$/iu,
      annotations: /^аннотации(?: к .{3,60})?$/iu,
      documentation: /^(?:документация|(?:перечень )?документ\p{L}*)(?: .{3,60})?$/iu,
      annex: /^приложение(?: (?:[ivx]+|\d+))?$/iu,
      organizationOfWork:
        /^(?:предлагаем\p{L}+ |предварительн\p{L}+ |проект )?(?:организаци\p{L}+ работы|порядок работы|порядка работы|программ\p{L}+ работы|расписание(?: .{3,60})?|график работы)(?: .{0,120})?$/iu,
      introduction: /^(?:введение)$/iu,
    },
    agendaItemLine: /^пункт(?:ы)? [\d(][^.]{0,40}?(?:предварительной )?повестки дня\*{0,3}$/iu,
    itemWord: /^пункт(?:ы)?\s+/iu,
    submittedBy: /^(?:записка|доклад|нота)(?:, подготовленн\p{L}+)? .{3,80}$/iu,
    distribution:
      /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)|распространение\s*[:：]\s*(?:обще|огранич)\p{L}+/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:переиздан|настоящий документ)\p{L}*.*$/iu,
    continued: /\s*[([]\s*(?:продолжение|прод\.)\s*[)\]]\s*$/iu,
    holiday: /праздничн\p{L}+|праздник|выходной/iu,
    informal: /неофициальн\p{L}+ (?:консультаци|заседани|совещани|встреч)\p{L}+/iu,
    sideEvent: /параллельн\p{L}+ мероприяти\p{L}+|перерыв|обед|прием|семинар/iu,
    noDocument:
      /документ[^.;]{0,60}(?<!\p{L})не (?:ожидается|ожидаются|предвидится|предполагается|предусмотрен\p{L}*)|не ожидается[^.;]{0,40}документ|^нет\.?$/iu,
  },
  ar: {
    headings: {
      title:
        /^(?:مشروع )?(?:جدول الأعمال (?:المؤقت )?المشروح|جدول الأعمال المؤقت (?:وشروحه|والشروح|مع الشروح|المشروح|وشروح .{3,60})|شروح جدول الأعمال(?: المؤقت)?)(?: .*)?$/u,
      agenda: /^(?:مشروع )?جدول الأعمال(?: المؤقت)?(?: المنقح)?$/u,
      annotations: /^(?:ال)?شروح(?: (?:جدول الأعمال|على جدول الأعمال|لجدول الأعمال)(?: المؤقت)?)?$/u,
      documentation: /^(?:ال)?وثائق(?: .{3,60})?$|^(?:قائمة )?الوثائق$|^التوثيق$/u,
      annex: /^(?:ال)?مرفق(?: (?:الأول|الثاني|\d+))?$/u,
      organizationOfWork:
        /^(?:مشروع )?(?:(?:ال)?تنظيم (?:المقترح )?(?:لل|ال)?أعمال(?: المقترح)?|برنامج (?:ال)?(?:عمل|أعمال)(?: .{0,80})?|(?:ال)?جدول (?:ال)?زمني(?: .{0,80})?)$/u,
      introduction: /^(?:ال)?مقدمة$/u,
    },
    agendaItemLine: /^(?:البند|البندان|البنود) [\d(٠-٩][^.]{0,40}?من (?:مشروع )?جدول الأعمال(?: المؤقت)?\*{0,3}$/u,
    itemWord: /^(?:البند|البندان|البنود)\s+/u,
    submittedBy: /^(?:مذكرة|تقرير) (?:من |مقدم\p{L}* من |أعدته? ).{3,80}$/u,
    distribution: /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:أعيد إصدار|هذه الوثيقة).*$/u,
    continued: /\s*[([]\s*تابع\s*[)\]]\s*$/u,
    holiday: /عطلة/u,
    informal: /مشاورات غير رسمية|جلسات? غير رسمية|اجتماع\p{L}* غير رسمي/u,
    sideEvent: /(?:حدث|أحداث|مناسبات?|فعاليات?) جانبي|استراحة|غداء|حفل|حلقة عمل/u,
    noDocument:
      /(?:غير المتوقع|لا يُتوقع|لا يتوقع|ليس من المتوقع|لا ينتظر)[^.؛]{0,30}(?:وثائق|وثيقة)|^لا (?:توجد|يوجد)\.?$/u,
  },
  zh: {
    headings: {
      title:
        /^(?:修订)?(?:临时议程[和及与]?其?(?:附加)?说明|(?:附加|附|带)(?:有)?说明的(?:临时)?议程|附加说明的临时议程|临时议程说明|议程说明|说明性临时议程).{0,40}$/u,
      agenda: /^(?:修订|拟议)?(?:临时)?议程$/u,
      annotations: /^(?:附加)?说明$|^(?:临时)?议程(?:的|项目的?)?(?:附加)?说明$/u,
      documentation: /^(?:会议)?文件(?:清单)?$/u,
      annex: /^附件(?:[一二三四五]|\s*\d)?$/u,
      organizationOfWork: /^(?:拟议|暂定|建议)?的?(?:工作安排|工作方案|工作计划|会议安排|时间表|日程)(?:草案)?$/u,
      introduction: /^(?:导言|引言)$/u,
    },
    agendaItemLine: /^(?:临时)?议程\*{0,3}项目\s*[\d（(]/u,
    itemWord: /^(?:议程)?项目\s*/u,
    submittedBy: /^.{2,12}(?:的|编写的)(?:说明|报告)$/u,
    distribution: /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:由于技术原因|因技术原因|本文件).*$/u,
    continued: /\s*[（([]\s*续\s*[）)\]]\s*$/u,
    holiday: /假日|节假日|放假/u,
    informal: /非正式(?:磋商|协商|会议)/u,
    sideEvent: /会外活动|休息|午餐|招待会|讲习班/u,
    noDocument: /(?:不会有|没有|无|并无)[^。；]{0,12}文件|预期[^。；]{0,8}不[^。；]{0,12}文件|^无。?$/u,
  },
};

/** Numbers and letters before a heading: `II.`, `A.`, `一、`, `أولاً –`. */
const HEADING_NUMBER =
  /^(?:(?:[IVX]{1,5}|[A-H])\s*[.)](?!\p{L})|[一二三四五六七八九十]{1,3}[、.．]|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|ألف|باء|جيم)\p{M}*\s*[-–—:.])\s*/u;

/** No heading is longer, with everything around its words. */
const MAX_HEADING = 400;

/**
 * Returns a line without what may stand around the words of a heading: a number, marks of notes, a
 * colon; empty for a line that is too long to be one.
 */
export function bareHeading(text: string): string {
  if (text.length > MAX_HEADING) return "";

  return text
    .replace(/\ufff9[^\ufffb]*\ufffb/g, "")
    .replace(/[\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(HEADING_NUMBER, "")
    .replace(/(?:\s?(?:\*|[⁰¹²³⁴-⁹]|\[\d{1,2}\]|[ab]\/))+$/u, "")
    .replace(/\s?[:：.。]$/u, "")
    .replace(/(?<=\p{L})\d{1,2}$/u, "")
    .trim();
}

/** Returns the part that a line begins, if it is the heading of one. */
export function headingOf(text: string, terms: Terms): Heading | undefined {
  const bare = bareHeading(text);
  if (!bare || bare.length > 160 || terms.agendaItemLine.test(bare)) return undefined;

  return HEADINGS.find((heading) => terms.headings[heading].test(bare));
}
