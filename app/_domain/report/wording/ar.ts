import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";
import { heldOn, joinWith, listDays } from "./dates";
import { ENGLISH_NAMES } from "./en";
import { type Sittings, type Wording, wordFor } from "./wording";

const FEMININE = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(" ");
/** How many sittings there were: each form of the noun with its number. */
const SITTINGS =
  "جلسة عامة واحدة|جلستان عامتان|ثلاث جلسات عامة|أربع جلسات عامة|خمس جلسات عامة|ست جلسات عامة|سبع جلسات عامة|ثماني جلسات عامة|تسع جلسات عامة|عشر جلسات عامة".split(
    "|",
  );
const CHAPTERS = "أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا".split(" ");
const SECTIONS = "ألف باء جيم دال هاء واو زاي حاء طاء ياء".split(" ");
/** The abjad order of sub-items. */
const LETTERS = "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت".split(" ");
const NAMES: Record<Locale, string> = {
  ar: "العربية",
  zh: "الصينية",
  en: "الإنكليزية",
  fr: "الفرنسية",
  ru: "الروسية",
  es: "الإسبانية",
};

/** "its fourteenth meeting": the noun takes the pronoun in place of the article. */
const itsMeeting = (ordinal: number) => printMeetingOrdinal(ordinal, "ar").replace(/^الاجتماع/, "اجتماعه");
const list = (words: string[]) => joinWith(words, " و", "، ");
const at = ({ numbers, days }: Sittings) => {
  const which = joinWith(
    numbers.map((number) => wordFor(number, FEMININE)),
    " و",
    " و",
  );
  const when = listDays(days, "ar");
  if (numbers.length === 1) return `في جلسته ${which}، المعقودة في ${when}`;

  return numbers.length === 2 ? `في جلستيه ${which}، المعقودتين في ${when}` : `في جلساته ${which}، المعقودة في ${when}`;
};

/** "belonging to": the article after the preposition is written together with it. */
const of = (name: string) => (name.startsWith("ال") ? `لل${name.slice(2)}` : `ل${name}`);

export const ar: Wording = {
  organization: "الأمم المتحدة",
  distribution: "Distr.: Limited",
  language: "Arabic",
  original: (locale) => `Original: ${ENGLISH_NAMES[locale]}`,
  mastheadDate: (day) => formatDay(day, "en"),
  placeAndDates: ({ place, startsOn, endsOn }) => `${place}، ${formatDays(startsOn, endsOn, "ar")}`,
  kind: "مشروع التقرير",
  title: ({ body, place, startsOn, endsOn }) =>
    `تقرير عن اجتماع ${body} المعقود في ${place} ${heldOn(startsOn, endsOn, "ar")}`,

  chapterMark: (number) => `${wordFor(number, CHAPTERS)}-`,
  sectionMark: (number) => `${wordFor(number, SECTIONS)}-`,
  paragraphMark: (number) => `${number}-`,
  letterMark: (number) => `(${wordFor(number, LETTERS)})`,
  ends: { before: ":", entry: "؛", last: "." },
  headings: {
    introduction: "مقدمة",
    recommendations: "التوصيات",
    deliberations: "ملخص المداولات",
    organization: "تنظيم الاجتماع",
    opening: "افتتاح الاجتماع",
    statements: "البيانات",
    agenda: "إقرار جدول الأعمال وتنظيم الأعمال",
    attendance: "الحضور",
    documentation: "الوثائق",
    adoption: "اعتماد التقرير",
  },
  sample: "[عينة]",
  onlyIn: (locale) => `[ب${NAMES[locale]} فقط]`,

  mandate: ({ body, organ }) =>
    `${body} هو فريق عامل تابع ${of(organ)}. [تُدرج الأمانة المقررات والقرارات المتعلقة بولايته.]`,
  scope: (meeting) =>
    `يتضمن هذا التقرير التوصيات التي اعتمدها الفريق العامل في ${itsMeeting(meeting.ordinal)}، وملخصا لمداولاته، وعرضا لتنظيم الاجتماع.`,
  recommendations: (some) =>
    some ? "اعتمد الفريق العامل التوصيات الواردة أدناه." : "[تُدرج الأمانة التوصيات التي اعتمدها الفريق العامل.]",
  considered: ({ number, title }, sittings) =>
    sittings.numbers.length > 0
      ? `نظر الفريق العامل، ${at(sittings)}، في البند ${number} من جدول الأعمال، المعنون ”${title}“.`
      : `نظر الفريق العامل في البند ${number} من جدول الأعمال، المعنون ”${title}“. [تُدرج الأمانة الجلسة وتاريخها.]`,
  hadBefore: (symbols) => {
    const [documents, presented] =
      symbols.length === 1
        ? ["الوثيقة", "معروضة"]
        : symbols.length === 2
          ? ["الوثيقتان", "معروضتين"]
          : ["الوثائق", "معروضة"];

    return `وكانت ${documents} ${list(symbols)} ${presented} على الفريق العامل لدى نظره في هذا البند.`;
  },
  held: ({ body, place, ordinal, startsOn, endsOn }, plenaryMeetings) =>
    `عقد ${body} ${itsMeeting(ordinal)} في ${place} ${heldOn(startsOn, endsOn, "ar")}. وعُقدت في المجموع ${wordFor(plenaryMeetings, SITTINGS, (past) => `${past} جلسة عامة`)}.`,
  opened: (day, time) =>
    `وافتُتح الاجتماع يوم ${formatDay(day, "ar", { weekday: true })}، في الساعة ${time} [افتتحه رئيس الفريق العامل؛ تُدرج الأمانة الاسم].`,
  statements:
    "وأدلى ببيانات كل من: [تُدرج الأمانة قائمة المتكلمين من الدول الأطراف والدول الموقِّعة والمراقبين والمنظمات].",
  adoptedAgenda: (sittings, call) =>
    `أقرَّ الفريق العامل${sittings.numbers.length > 0 ? `، ${at(sittings)}،` : ""} جدول الأعمال التالي:${call}`,
  seeAgenda: (symbol) => `للاطلاع على جدول الأعمال المؤقت المشروح، انظر الوثيقة ${symbol}.`,
  parties: "كانت الدول الأطراف التالية ممثَّلة في الاجتماع: [تُدرج الأمانة القائمة].",
  observers:
    "وكانت الدول الموقِّعة والدول غير الموقِّعة والكيانات والمنظمات الحكومية الدولية التالية ممثَّلة بمراقبين: [تُدرج الأمانة القائمة].",
  participants: "وترد قائمة المشاركين في الوثيقة [تُدرج الأمانة الرمز].",
  documents: (count) =>
    count > 1 ? "كانت الوثائق التالية معروضة على الفريق العامل:" : "كانت الوثيقة التالية معروضة على الفريق العامل:",
  legislation: (states) =>
    `وفي إطار الاجتماع، قدَّمت ${states.length > 1 ? "الدول التالية" : "الدولة التالية"} تشريعات إلى الأمانة: ${list(states)}.`,
  adopted: (day) => `في ${formatDay(day, "ar")}، اعتمد الفريق العامل هذا التقرير.`,
};
