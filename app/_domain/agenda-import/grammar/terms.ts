import type { Locale } from "@/app/_vocabulary/locales";
import { readTitle } from "./agenda-titles";
import { endsSentence } from "./prose";

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
  locale: Locale;
  headings: Record<Exclude<Heading, "title" | "agenda" | "annotations">, RegExp>;
  /** the line that names the item under which the document is issued */
  agendaItemLine: RegExp;
  /** the word before a number that heads an item or annotation: "Item 3.", "Point 1" */
  itemWord: RegExp;
  /** words between the number of an item and its title: "of the provisional agenda" */
  ofAgenda: RegExp;
  /** "Documentation:" with the documents on the same line */
  documentationLine: RegExp;
  /** the words before documents that a sentence names: "will have before it" */
  documentsBefore: RegExp;
  /** the beginning of a line by which a document says that it is no agenda */
  otherDocument: RegExp;
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
    locale: "en",
    headings: {
      documentation:
        /^(?:(?:lists? of |background |relevant |reference |pre-session )?(?:documentation|documents?)(?: (?:before|for|to be|submitted|of|on|under) [^\d]{3,80})?)$/iu,
      annex: /^(?:annex|appendix)(?:es)?(?: (?:[ivx]+|\d+|[a-h]))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
      organizationOfWork:
        /^(?:annex:? )?(?:(?:proposed|provisional|tentative|draft|indicative|suggested|preliminary|revised|updated) )*(?:organi[sz]ation of (?:the )?work|(?:programme|program|schedule|plan|calendar) (?:of|for) (?:the )?(?:work|meetings|session|meeting)|work programme|programme|work ?plan|time ?table|schedule|calendar)(?: (?:for|of|and) .{3,120})?$/iu,
      introduction: /^(?:introduction|preface|background)$/iu,
    },
    agendaItemLine:
      /^(?:(?:agenda )?items? [\d(][^.]{0,40}?of the (?:draft |annotated )?(?:revised )?(?:provisional )?agenda\*{0,3}|(?:agenda )?items? \d{1,2}(?: ?\(\p{L}\))*\*{0,3})(?:, \*+)*$/iu,
    itemWord: /^(?:(?:provisional )?agenda )?items?(?: no\.?)?\s+(?=[\d(])/iu,
    otherDocument:
      /^(?:(?:draft |final |interim |annual )?report (?:of|on|by) |summary records? |verbatim record|minutes (?:of|–|-)|letters? dated|note verbale|dear |(?:provisional |final )?list of participants|resolutions? (?:adopted|\d)|(?:draft )?(?:resolution|decision)(?:s? |$)|press release|information (?:note )?for participants|aide-memoire)/iu,
    documentsBefore:
      /(?:have|has) before (?:it|them)|before the (?:\p{L}+ ){1,4}(?:are|is) |is contained in document|contained in documents?|see documents?/iu,
    documentationLine: /^(?:documentation|(?:relevant |background )?documents?)\s*[:：–—]\s*(?=\S)/iu,
    ofAgenda: /^of the (?:provisional )?agenda[\s.:–—-]*/iu,
    submittedBy: /^(?:note|report|memorandum) (?:prepared )?(?:by|of) the .{3,80}$/iu,
    distribution: new RegExp(`distr(?:ibution)?\\s*[.:]+\\s*${CAPTURED_DISTRIBUTION}`, "iu"),
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:reissued|re-issued|issued without formal editing|the present document)\b.*$/iu,
    continued: /\s*[([]\s*cont(?:inued|['’]d|\.)?\s*[)\]]\s*$/iu,
    holiday: /\bholiday\b/iu,
    informal:
      /\binformal(?:s| consultations?| meetings?| informals?| discussions?)?\b|\bregional groups?\b|\bbureau meeting\b|\bmeeting of the bureau\b|\bcontact groups?\b|\bdrafting groups?\b/iu,
    sideEvent:
      /\b(?:side[- ]events?|lunch|breaks?|reception|workshop|briefing|exhibition|opening of registration|registration)\b/iu,
    noDocument:
      /\bno (?:advance |official |specific |pre-session |new )?(?:documents?|documentation)\b[^.;]{0,60}\b(?:expected|foreseen|envisaged|planned|required|submitted|prepared|issued|requested)|^(?:none|no (?:advance |official )?(?:documents?|documentation))\.?$/iu,
  },
  fr: {
    locale: "fr",
    headings: {
      documentation:
        /^(?:documentation|(?:liste des )?documents?(?: (?:de base|de référence|pertinents|soumis|présentés|pour|dont|de la session)[^\d]{0,80})?)$/iu,
      annex: /^(?:annexe|appendice)s?(?: (?:[ivx]+|\d+))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
      organizationOfWork:
        /^(?:annexe:? )?(?:projet d[’']|proposition d[’']|projet de |proposition de )?(?:organisation (?:proposée )?des travaux(?: proposée)?|programme de travail|programme des travaux|plan de travail|calendrier(?: .{3,60})?|emploi du temps)(?: (?:proposée?|provisoire|indicatif|pour|de|du|des) ?.{0,120})?$/iu,
      introduction: /^(?:introduction|généralités)$/iu,
    },
    agendaItemLine:
      /^(?:points? [\d(][^.]{0,40}?(?:de l[’']|du )(?:projet d[’'])?ordre du jour(?: provisoire)?\*{0,3}|points? \d{1,2}(?: ?\(?\p{L}\))*\*{0,3})$/iu,
    itemWord: /^points?(?: n[o°]\s?)?\s+(?=[\d(])/iu,
    otherDocument:
      /^(?:(?:projet de )?rapport (?:du|de|sur|final)|comptes? rendus? |procès-verbal|lettres? datées?|note verbale|(?:madame|monsieur|chers?|chères?)(?: |,)|liste (?:provisoire )?des participants|résolutions? (?:adopt|\d)|(?:projet de )?(?:résolution|décision)s?|communiqué de presse|aide-mémoire)/iu,
    documentsBefore:
      /(?:est|sera|sont|seront|était) saisie?s? (?:de|d[’']|du|des)|(?:aura|auront) sous les yeux|(?:disposera|disposeront) (?:de|d[’']|du|des)|figure(?:nt)? dans le document|voir (?:le )?document/iu,
    documentationLine: /^(?:documentation|documents?)\s*[:：–—]\s*(?=\S)/iu,
    ofAgenda: /^(?:de l[’']|du projet d[’'])ordre du jour(?: provisoire)?[\s.:–—-]*/iu,
    submittedBy: /^(?:note|rapport) (?:établie? par |du |de la |de l[’']).{3,80}$/iu,
    distribution: /distr(?:ibution)?\s*[.:]*\s*(?<distribution>générale?|limitée?|restreinte?)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|et)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:nouveau tirage|le présent document)\b.*$/iu,
    continued: /\s*[([]\s*suite(?: et fin)?\s*[)\]]\s*$/iu,
    holiday: /\bjour férié\b|\bcongé\b/iu,
    informal:
      /(?:consultations?|réunions?|séances?|discussions?) (?:officieuses?|informelles?)|groupes? régionaux|réunion du bureau|groupes? de contact/iu,
    sideEvent:
      /manifestations? parallèles?|événements? parallèles?|\bpause\b|déjeuner|réception|\batelier\b|\binscription\b|séance d[’']information/iu,
    noDocument:
      /\baucun(?:e)? (?:document|documentation)\b[^.;]{0,60}\b(?:prévue?|attendue?|requise?|établie?|demandée?|soumise?)(?!\p{L})|^(?:néant|aucun(?:e)?(?: document(?:ation)?)?|pas de document(?:ation|s)?)\.?$/iu,
  },
  es: {
    locale: "es",
    headings: {
      documentation:
        /^(?:documentación|(?:lista de )?documentos?(?: (?:de antecedentes|de referencia|pertinentes|presentados|para|que|del período)[^\d]{0,80})?)$/iu,
      annex: /^(?:anexo|apéndice)s?(?: (?:[ivx]+|\d+))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
      organizationOfWork:
        /^(?:anexo:? )?(?:proyecto de |propuesta de )?(?:organización (?:propuesta |provisional )?de los trabajos(?: propuesta)?|(?:programa|plan) de trabajo|calendario(?: .{3,60})?|horario(?: .{3,60})?)(?: (?:propuest[oa]|provisional|para|de|del) ?.{0,120})?$/iu,
      introduction: /^introducción$/iu,
    },
    agendaItemLine:
      /^(?:temas? [\d(][^.]{0,40}?del (?:proyecto de )?(?:programa|temario|orden del día)(?: provisional)?\*{0,3}|(?:temas?|puntos?) \d{1,2}(?: ?\(?\p{L}\))*\*{0,3}|puntos? [\d(][^.]{0,40}?del (?:proyecto de )?(?:programa|temario|orden del día)(?: provisional)?\*{0,3})$/iu,
    itemWord: /^(?:temas?|puntos?)(?: n[º°]\s?)?\s+(?=[\d(])/iu,
    otherDocument:
      /^(?:(?:proyecto de )?informe (?:del|de|sobre|final)|actas? (?:resumidas?|literales|de)|cartas? de fecha|nota verbal|(?:estimad[oa]s?|señor(?:a|es)?)(?: |,)|lista (?:provisional )?de participantes|resolución |(?:proyecto de )?(?:resolución|decisión)|comunicado de prensa)/iu,
    documentsBefore:
      /tendrán? (?:ante sí|a la vista)|dispondrán? de|(?:tiene|tienen) ante sí|figuran? en el documento|véase el documento/iu,
    documentationLine: /^(?:documentación|documentos?)\s*[:：–—]\s*(?=\S)/iu,
    ofAgenda: /^del (?:programa|temario|orden del día)(?: provisional)?[\s.:–—-]*/iu,
    submittedBy: /^(?:nota|informe) (?:preparad[ao] por |de la |del |de ).{3,80}$/iu,
    distribution: /distr(?:ibución)?\s*[.:]*\s*(?<distribution>general|limitada|reservada|restringida)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|y)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:publicado nuevamente|el presente documento)\b.*$/iu,
    continued: /\s*[([]\s*(?:continuación|cont\.)\s*[)\]]\s*$/iu,
    holiday: /\b(?:feriado|día festivo|fiesta oficial)\b/iu,
    informal:
      /consultas (?:oficiosas|informales)|(?:reuni(?:ón|ones)|sesi(?:ón|ones)) (?:oficiosas?|informal(?:es)?)|grupos regionales|reunión de la mesa|grupos? de contacto/iu,
    sideEvent:
      /(?:actos?|eventos?) paralelos?|\breceso\b|\bpausa\b|almuerzo|recepción|\btaller\b|inscripción|sesión informativa/iu,
    noDocument:
      /\bno\b[^.;]{0,20}\b(?:prevé|prevén|previsto|espera|esperan|solicitado|preparado)(?!\p{L})[^.;]{0,40}\bdocument|^(?:ningun[oa]|no hay documentación|sin documentos?|sin documentación)\.?$/iu,
  },
  ru: {
    locale: "ru",
    headings: {
      documentation:
        /^(?:документация|(?:перечень |справочные |соответствующие )?документ(?:ы|ов|ация)?(?: (?:для|к|по|сессии|представленн\p{L}+)(?!\p{L})[^\d]{0,80})?)$/iu,
      annex: /^приложени[ея](?: (?:[ivx]+|\d+))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
      organizationOfWork:
        /^(?:приложение:? )?(?:(?:предлагаем\p{L}+|предварительн\p{L}+|примерн\p{L}+|ориентировочн\p{L}+|проект) )*(?:организаци\p{L}+ работы|поряд(?:ок|ка) работы|программ\p{L}+ работы|план работы|расписани[ея](?: .{3,60})?|график(?:а)? (?:работы|заседаний))(?: .{0,120})?$/iu,
      introduction: /^(?:введение)$/iu,
    },
    agendaItemLine:
      /^(?:пункт(?:ы)? [\d(][^.]{0,40}?(?:предварительной )?повестки дня\*{0,3}|пункт(?:ы)? \d{1,2}(?: ?\(?\p{L}\))*\*{0,3})$/iu,
    itemWord: /^пункт(?:ы|а)?\s+(?=[\d(])/iu,
    otherDocument:
      /^(?:(?:проект )?доклад(?:а)? (?!секретариат)|кратк\p{L}+ отчет|стенографическ\p{L}+ отчет|протокол |письм[оа] |вербальная нота|уважаем\p{L}+|список участников|резолюци\p{L}+|решени[ея] |проект (?:резолюции|решения)|пресс-релиз)/iu,
    documentsBefore:
      /(?:буд\p{L}+ представлен\p{L}*|имеет(?:ся)? в своем распоряжении|представлен\p{L}* (?:доклад|записк)\p{L}*|содержится в документе|см\. документ)/iu,
    documentationLine: /^(?:документация|документы?)\s*[:：–—]\s*(?=\S)/iu,
    ofAgenda: /^(?:предварительной )?повестки дня[\s.:–—-]*/iu,
    submittedBy: /^(?:записка|доклад|нота)(?:, подготовленн\p{L}+)? .{3,80}$/iu,
    distribution:
      /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)|распространение\s*[:：]\s*(?:обще|огранич)\p{L}+/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:переиздан|настоящий документ)\p{L}*.*$/iu,
    continued: /\s*[([]\s*(?:продолжение|прод\.)\s*[)\]]\s*$/iu,
    holiday: /праздничн\p{L}+|праздник|выходной/iu,
    informal:
      /неофициальн\p{L}+ (?:консультаци|заседани|совещани|встреч|обсуждени)\p{L}+|региональны\p{L} групп\p{L}*|заседани\p{L} бюро|контактн\p{L}+ групп\p{L}*/iu,
    sideEvent:
      /параллельн\p{L}+ мероприяти\p{L}+|(?<!\p{L})перерыв|(?<!\p{L})обед|(?<!\p{L})при[её]м(?!\p{L})|семинар|брифинг|регистрация участников/iu,
    noDocument:
      /документ[^.;]{0,60}(?<!\p{L})не (?:ожидается|ожидаются|предвидится|предполагается|предусмотрен\p{L}*|требуется|запрашивал\p{L}*)|не ожидается[^.;]{0,40}документ|документов нет|документация отсутствует|^(?:нет|отсутству[ею]т)\.?$/iu,
  },
  ar: {
    locale: "ar",
    headings: {
      documentation:
        /^(?:قائمة |قائمة ب)?(?:ال)?(?:وثائق|وثيقة|توثيق)(?: (?:المعروضة|ذات الصلة|المقدمة|المرجعية|الأساسية|الدورة)[^\d]{0,60})?$/u,
      annex: /^(?:ال)?(?:مرفق|تذييل)(?: (?:الأول|الثاني|الثالث|\d+))?(?:\s*[.:–—]\s*.{3,120})?$/u,
      organizationOfWork:
        /^(?:المرفق:? )?(?:مشروع )?(?:(?:ال)?تنظيم (?:المقترح )?(?:لل|ال)?أعمال(?: المقترح| المؤقت)?|برنامج (?:ال)?(?:عمل|أعمال)(?: .{0,80})?|(?:ال)?جدول (?:ال)?زمني(?: .{0,80})?|خطة (?:ال)?عمل(?: .{0,80})?)(?: ل.{3,80})?$/u,
      introduction: /^(?:ال)?مقدمة$/u,
    },
    agendaItemLine:
      /^(?:(?:البند|البندان|البنود) [\d(٠-٩][^.]{0,40}?من (?:مشروع )?جدول الأعمال(?: المؤقت)?\*{0,3}|(?:البند|البندان|البنود) [\d٠-٩]{1,2}(?: ?\(\p{L}\))*\*{0,3})$/u,
    itemWord: /^(?:البند|البندان|البنود)\s+(?=[\d(])/u,
    otherDocument:
      /^(?:(?:مشروع )?تقرير (?!الأمانة)|محضر |محاضر |رسالة مؤرخة|رسائل |مذكرة شفوية|قائمة (?:ب)?(?:ال)?مشتركين|قائمة (?:ب)?(?:ال)?مشاركين|(?:مشروع )?(?:قرار|مقرر)|بيان صحفي|السيد|عزيزي)/u,
    documentsBefore:
      /(?:س[يت]كون )?معروض\p{L}* (?:على|أمام)|س[يت]عرض على|وسيكون أمام|ترد في الوثيقة|يرد في الوثيقة|انظر الوثيقة/u,
    documentationLine: /^(?:ال)?(?:وثائق|وثيقة|توثيق)\s*[:：–—]\s*(?=\S)/u,
    ofAgenda: /^من جدول الأعمال(?: المؤقت)?[\s.:–—-]*/u,
    submittedBy: /^(?:مذكرة|تقرير) (?:من |مقدم\p{L}* من |أعدته? ).{3,80}$/u,
    distribution: /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:أعيد إصدار|هذه الوثيقة).*$/u,
    continued: /\s*[([]\s*تابع\s*[)\]]\s*$/u,
    holiday: /عطلة/u,
    informal:
      /مشاورات غير رسمية|جلسات? غير رسمية|اجتماع\p{L}* غير رسمي|المجموعات الإقليمية|اجتماع المكتب|أفرقة الاتصال/u,
    sideEvent: /(?:حدث|أحداث|مناسبات?|فعاليات?) جانبي|استراحة|غداء|حفل|حلقة عمل|جلسة إحاطة|التسجيل/u,
    noDocument:
      /(?:غير المتوقع|لا يُتوقع|لا يتوقع|ليس من المتوقع|لا ينتظر|لم تُطلب|لم تطلب)[^.؛]{0,30}(?:وثائق|وثيقة)|^لا (?:توجد|يوجد)(?: وثائق)?\.?$|^لا شيء\.?$/u,
  },
  zh: {
    locale: "zh",
    headings: {
      documentation: /^(?:相关|有关|参考|背景)?(?:会议|会前)?文件(?:清单)?$/u,
      annex: /^(?:附件|附录)(?:[一二三四五]|\s*\d)?(?:[:：\s].{2,60})?$/u,
      organizationOfWork:
        /^(?:附件[:：]?\s?)?(?:拟议|暂定|建议|临时)?的?(?:工作安排|工作方案|工作计划|会议安排|时间表|日程安排|日程)(?:草案)?$/u,
      introduction: /^(?:导言|引言)$/u,
    },
    agendaItemLine: /^(?:临时)?(?:议程)?\*{0,3}项目\s*[\d（(][^。]{0,12}\*{0,3}$/u,
    itemWord: /^(?:(?:临时)?议程)?项目\s*(?=[\d(（])/u,
    otherDocument:
      /^(?:.{0,30}(?:报告草稿|最后报告)$|.{0,40}第.{1,6}届会议报告$|.{0,40}报告书?$|简要记录|逐字记录|.{0,20}来信|.{0,20}的信$|普通照会|.{0,6}(?:与会者|与会人员|出席者)名单|.{0,4}决议|.{0,4}决定$|新闻稿|尊敬的)/u,
    documentsBefore: /(?:将|会|应)?(?:收到|面前有|备有|审议文件)|载于(?:文件)?|见文件/u,
    documentationLine: /^(?:会议|背景|相关)?文件\s*[:：]\s*(?=\S)/u,
    ofAgenda: /^(?!)/u,
    submittedBy: /^.{2,12}(?:的|编写的)(?:说明|报告)$/u,
    distribution: /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)/iu,
    original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
    issueNote: /^\*{0,3}\s*(?:由于技术原因|因技术原因|本文件).*$/u,
    continued: /\s*[（([]\s*续\s*[）)\]]\s*$/u,
    holiday: /假日|节假日|放假/u,
    informal: /非正式(?:磋商|协商|会议|讨论)|区域集团|区域组|主席团会议|联络小组/u,
    sideEvent: /会外活动|休息|午餐|招待会|讲习班|情况介绍会|登记/u,
    noDocument: /(?:不会有|没有|无|并无|不编写|未要求)[^。；]{0,12}文件|预期[^。；]{0,8}不[^。；]{0,12}文件|^无。?$/u,
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

/** No title is longer. */
const MAX_TITLE = 250;

const OTHER_HEADINGS = ["documentation", "annex", "organizationOfWork", "introduction"] as const;

/** Returns the part that a line begins, if it is the heading of one. */
export function headingOf(text: string, terms: Terms): Heading | undefined {
  // A heading is no sentence.
  if (endsSentence(text)) return undefined;
  const bare = bareHeading(text);
  if (!bare || bare.length > MAX_TITLE || terms.agendaItemLine.test(bare)) return undefined;

  return readTitle(bare, terms.locale) ?? OTHER_HEADINGS.find((heading) => terms.headings[heading].test(bare));
}
