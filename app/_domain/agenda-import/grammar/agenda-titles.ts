import type { Locale } from "@/app/_vocabulary/locales";
import { withoutVowelMarks } from "./terms/vowel-marks";

/** The words of which the title of an agenda consists, in any order, as patterns. */
interface TitleWords {
  /** one of them is in every title */
  agenda: string;
  /** the words for annotations */
  annotations: string;
  others: string;
  /** words of what the agenda is for: "for the seventh session" */
  tail: string;
  /** a heading of the annotations alone: "Annotations to the agenda items" */
  annotationsOf: RegExp;
}

const WORDS: Record<Locale, TitleWords> = {
  en: {
    agenda: "agenda",
    annotations: "annotat(?:ed|ions?)|explanatory|explanations?",
    others:
      "provisional|draft|revised|proposed|preliminary|tentative|updated|final|indicative|and|the|its|to|on|with|including|prov\\.?|items?|notes?|individual|programme of work|program of work|work programme|organi[sz]ation of (?:the )?work|lists? of (?:the )?documents|documentation|work ?plan|time ?table|schedule(?: of meetings)?|scheduling of meetings|calendar|thereto|other|comments",
    tail: "(?:for|of|at) (?:.*(?:sessions?|meetings?|conference|congress|assembly|committee|commission|council|board|group|forum|part).*|(?:its|the) .+|\\d{4}|item.*)",
    annotationsOf: /^(?:annotations?|explanatory notes?|explanations?|comments|notes)(?: (?:to|on|of)\b.*)?$/iu,
  },
  fr: {
    agenda: "ordre du jour|l[’']ordre du jour",
    annotations: "annotée?|(?:assortie? d[’'])?annotations?|explicatives?",
    others:
      "provisoire|y relatives|y afférentes|projet d[’']ordre du jour|projet d[’']|projet|révisée?|proposée?|préliminaire|actualisée?|et|de|à|a|avec|assorti d[’']|relatives|concernant|notes?|liste des documents|programme de travail|projet d[’']organisation des travaux|organisation des travaux|calendrier(?: des travaux| des séances)?|horaire(?: des séances)?|points?",
    tail: "(?:pour|de|du|des) .*(?:session|réunion|conférence|congrès|assemblée|comité|commission|conseil|groupe|forum|partie).*",
    annotationsOf:
      /^(?:annotations?|notes explicatives)(?: (?:relatives |concernant |se rapportant )?(?:à|aux|de|du|des|sur|l)(?:[’']|\s).*)?$/iu,
  },
  es: {
    agenda: "programa|temario|orden del día|agenda",
    annotations: "anotad[oa]|anotaciones|comentad[oa]|explicativas?|comentarios",
    others:
      "provisional|proyecto de|revisad[oa]|propuest[oa]|preliminar|actualizad[oa]|y|con|sus|al|a la|a los|temas?|del|de la|notas?|lista de documentos|programa de trabajo|organización de los trabajos|proyecto de organización de los trabajos|calendario(?: de (?:las )?sesiones)?|horario|correspondientes|incluida|la",
    tail: "(?:para|de|del) .*(?:sesi[óo]n|sesiones|reuni[óo]n|conferencia|congreso|asamblea|comité|comisión|consejo|junta|grupo|foro|parte).*",
    annotationsOf:
      /^(?:anotaciones|notas explicativas|comentarios)(?: (?:al|a la|a los|sobre|del|de la|de los)\b.*)?$/iu,
  },
  ru: {
    agenda: "повестк\\p{L}+ дня",
    annotations: "аннотированн\\p{L}+|аннотаци\\p{L}+|пояснительн\\p{L}+",
    others:
      "предварительн\\p{L}+|переч\\p{L}+ пунктов|проект|пересмотренн\\p{L}+|предлагаем\\p{L}+|уточненн\\p{L}+|и|к|с|ней|записк\\p{L}+|замечани\\p{L}+|пунктам|программ\\p{L}+ работы|организаци\\p{L}+ работы|расписани\\p{L}+(?: заседаний| работы)?|переч\\p{L}+ документов|график работы",
    tail: "[\\p{L}\\d-]+ (?:\\p{L}+ )*(?:сесси|совещани|конференци|заседани)\\p{L}*.*|на .+|для .+",
    annotationsOf: /^(?:аннотации|пояснительные (?:записки|замечания)|пояснения)(?: (?:к|по)(?!\p{L}).*)?$/iu,
  },
  ar: {
    agenda: "[ول]?جدول (?:ال)?أعمال|لجدول الأعمال",
    annotations: "(?:ال)?مشروح|[وب]?(?:ال)?شروحه?ا?|[وب]?(?:ال)?حواشي?ه?",
    others:
      "(?:ال)?مؤقت|مشروع|(?:ال)?منقح|(?:ال)?مقترح|(?:ال)?معدل|(?:ال)?تفصيلي|(?:ال)?أولي|مع|على|و|[و]?تنظيم (?:ال)?أعمال(?: المقترح)?|[و]?برنامج (?:ال)?عمل|[و]?قائمة (?:ال)?وثائق|(?:ال)?جدول (?:ال)?زمني|بنود",
    tail: "(?:ل|لل)\\p{L}+ .+|ل\\p{L}+",
    annotationsOf: /^(?:(?:ال)?شروح|(?:ال)?حواشي|ملاحظات توضيحية)(?: .*)?$/u,
  },
  zh: {
    agenda: "议程",
    annotations: "说明|注释|附注|解释|注解|附加说明",
    others:
      "临时|暂定|详细|初步|订正|修订|拟议|草案|附|加|带|有|的|和|与|及|以|其|项目|性|会议|工作|安排|方案|计划|文件|清单|时间表|日程|编排|对|各",
    tail: "[（(].*[)）]",
    annotationsOf: /^(?:(?:临时|暂定)?议程)?(?:各?项目)?的?(?:附加|解释性)?(?:说明|注释)$/u,
  },
};

/** Signs between the words of a title; brackets may stand around one: "Provisional agenda (annotated)". */
const GAP = "[\\s,،、:;()–—-]*";

/** "委员会第二十七届会议" before the title */
const CHINESE_HEAD = "(?:[\\p{L}\\p{Nd}（）]{0,30}第.{1,8}[届次](?:会议|常会|会)?的?)?";

const PATTERNS = new Map(
  (Object.keys(WORDS) as Locale[]).map((locale) => {
    const { agenda, annotations, others, tail } = WORDS[locale];
    const gap = locale === "zh" ? GAP : `(?!\\p{L})${GAP}`;
    const words = `(?:(?:${annotations}|${others}|${agenda})${gap})+(?:${tail})?$`;

    return [
      locale,
      {
        title: new RegExp(`^${locale === "zh" ? CHINESE_HEAD : ""}${words}`, "iu"),
        withoutHead: new RegExp(`^${words}`, "iu"),
        agenda: new RegExp(agenda, "iu"),
        annotations: new RegExp(annotations, "iu"),
      },
    ];
  }),
);

/**
 * Reads a title: one of the agenda with its annotations, one of the agenda, or one of the
 * annotations. A title consists of the words of titles alone.
 */
export function readTitle(text: string, locale: Locale): "title" | "agenda" | "annotations" | undefined {
  const pattern = PATTERNS.get(locale);
  const words = withoutVowelMarks(text);
  if (WORDS[locale].annotationsOf.test(words)) return "annotations";
  if (!pattern?.title.test(words) || !pattern.agenda.test(words)) return undefined;

  if (pattern.annotations.test(words)) return "title";

  // "通过第十二届会议议程" is an item.
  return pattern.withoutHead.test(words) ? "agenda" : undefined;
}
