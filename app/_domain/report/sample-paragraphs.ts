import type { Locale } from "@/app/_vocabulary/locales";
import type { SectionKey } from "@/app/_vocabulary/report-sections";

/**
 * An invented paragraph as typed. `item` is an index of the items that the report deliberates on.
 */
export interface SampleParagraph {
  section: Extract<SectionKey, "recommendations" | "deliberations">;
  item: number;
  texts: Record<Locale, string>;
}

/** Invented statements for the sample meeting; each is displayed with the mark of a sample. */
export const SAMPLE_PARAGRAPHS: SampleParagraph[] = [
  {
    section: "recommendations",
    item: 0,
    texts: {
      ar: "ينبغي للدول الأطراف أن تُبقي سجلاتها التشريعية في بوابة شيرلوك محدَّثة، وأن تُبلغ الأمانة بما يستجد من تشريعات.",
      zh: "缔约国应当及时更新其在夏洛克知识管理门户网站上的立法记录，并将新的立法通知秘书处。",
      en: "States parties should keep their legislation records in the SHERLOC knowledge management portal up to date and inform the Secretariat of new legislation.",
      fr: "Les États parties devraient tenir à jour les données relatives à leur législation qui figurent sur le portail de gestion des connaissances SHERLOC et informer le Secrétariat de toute nouvelle législation.",
      ru: "Государствам-участникам следует своевременно обновлять записи о своем законодательстве на портале управления знаниями ШЕРЛОК и информировать Секретариат о новом законодательстве.",
      es: "Los Estados partes deberían mantener actualizados sus registros legislativos en el portal de gestión de conocimientos SHERLOC e informar a la Secretaría de la nueva legislación.",
    },
  },
  {
    section: "recommendations",
    item: 1,
    texts: {
      ar: "عند وضع استراتيجيات وطنية لمنع الجريمة المنظمة، ينبغي للدول الأطراف:\n\n(أ) أن تستند إلى بيانات مصنَّفة بحسب نوع الجنس؛\n(ب) أن تُشرك الأوساط الأكاديمية والمجتمع المدني.",
      zh: "在制定预防有组织犯罪的国家战略时，缔约国应当：\n\n(a) 以按性别分列的数据为依据；\n(b) 让学术界和民间社会参与。",
      en: "In developing national strategies to prevent organized crime, States parties should:\n\n(a) Rely on data disaggregated by sex;\n(b) Involve academia and civil society.",
      fr: "Lorsqu’ils élaborent des stratégies nationales de prévention de la criminalité organisée, les États parties devraient :\n\na) S’appuyer sur des données ventilées par sexe ;\nb) Associer les milieux universitaires et la société civile.",
      ru: "При разработке национальных стратегий предупреждения организованной преступности государствам-участникам следует:\n\na) опираться на данные в разбивке по полу;\nb) привлекать научные круги и гражданское общество.",
      es: "Al elaborar estrategias nacionales de prevención de la delincuencia organizada, los Estados partes deberían:\n\na) Basarse en datos desglosados por sexo;\nb) Lograr la participación del mundo académico y la sociedad civil.",
    },
  },
  {
    section: "deliberations",
    item: 0,
    texts: {
      ar: "عرض متكلمون كثيرون ما أحرزته بلدانهم من تقدم في عملية الاستعراض. وأشار بعض المتكلمين إلى صعوبات في جمع المعلومات من السلطات الوطنية وإلى الحاجة إلى التدريب.",
      zh: "许多发言者介绍了本国在审议进程中取得的进展。一些发言者提到从国家主管机关收集信息方面的困难以及对培训的需要。",
      en: "Many speakers described the progress made by their countries in the review process. Some speakers referred to difficulties in gathering information from national authorities and to the need for training.",
      fr: "De nombreux orateurs et oratrices ont décrit les progrès accomplis par leur pays dans le processus d’examen. Certains ont évoqué des difficultés à recueillir des informations auprès des autorités nationales et la nécessité d’une formation.",
      ru: "Многие ораторы рассказали о ходе процесса обзора в своих странах. Некоторые ораторы упомянули трудности со сбором информации у национальных органов и потребность в подготовке кадров.",
      es: "Muchos oradores describieron los progresos realizados por sus países en el proceso de examen. Algunos se refirieron a las dificultades para reunir información de las autoridades nacionales y a la necesidad de capacitación.",
    },
  },
  {
    section: "deliberations",
    item: 1,
    texts: {
      ar: "شدَّد عدة متكلمين على أهمية اتباع نهج يشمل المجتمع بأسره إزاء الوقاية. وأشار أحد المتكلمين إلى أن جمع البيانات يتطلب موارد لا تتوافر لدى جميع الدول.",
      zh: "若干发言者强调了全社会预防办法的重要性。一位发言者指出，并非所有国家都具备收集数据所需的资源。",
      en: "Several speakers underlined the importance of a whole-of-society approach to prevention. One speaker noted that the collection of data required resources that not all States had.",
      fr: "Plusieurs orateurs et oratrices ont souligné l’importance d’une approche de la prévention associant l’ensemble de la société. Une personne a fait observer que la collecte de données exigeait des ressources dont tous les États ne disposaient pas.",
      ru: "Ряд ораторов подчеркнули важность общесоциального подхода к предупреждению преступности. Один оратор отметил, что сбор данных требует ресурсов, которыми располагают не все государства.",
      es: "Varios oradores subrayaron la importancia de un enfoque de la prevención que abarcara a toda la sociedad. Un orador señaló que la reunión de datos exigía recursos de los que no todos los Estados disponían.",
    },
  },
];
