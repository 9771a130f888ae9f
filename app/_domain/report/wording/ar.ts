import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { type MeetingDesignation, meetingPhrase } from "@/app/_vocabulary/meeting-ordinal";
import { heldOn, joinWith, listDays } from "./dates";
import {
  type DecisionDescription,
  numeralWord,
  type PlenaryMeetingList,
  type ProcedurePhrases,
  type Wording,
} from "./wording";

const FEMININE = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(" ");
/** How many plenary meetings there were: each form of the noun with its number, as after a preposition. */
const PLENARY_MEETING_COUNTS =
  "جلسة عامة واحدة|جلستين عامتين|ثلاث جلسات عامة|أربع جلسات عامة|خمس جلسات عامة|ست جلسات عامة|سبع جلسات عامة|ثماني جلسات عامة|تسع جلسات عامة|عشر جلسات عامة".split(
    "|",
  );
const CHAPTERS = "أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا".split(" ");
const SECTIONS = "ألف باء جيم دال هاء واو زاي حاء طاء ياء".split(" ");
/** The abjad order of sub-items. */
const LETTERS = "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت".split(" ");
const NOUNS = {
  meeting: {
    the: "الاجتماع",
    held: "المعقود",
    wasHeld: "عُقد",
    comprised: "وتألَّف",
    opened: "وافتُتح",
    openedBy: "افتتحه",
  },
  session: {
    the: "الدورة",
    held: "المعقودة",
    wasHeld: "عُقدت",
    comprised: "وتألَّفت",
    opened: "وافتُتحت",
    openedBy: "افتتحها",
  },
} satisfies Record<MeetingDesignation, object>;
const NAMES: Record<Locale, string> = {
  ar: "العربية",
  zh: "الصينية",
  en: "الإنكليزية",
  fr: "الفرنسية",
  ru: "الروسية",
  es: "الإسبانية",
};

const list = (words: string[]) => joinWith(words, " و", "، ");
const at = ({ numbers, days, withYear }: PlenaryMeetingList) => {
  const which = joinWith(
    numbers.map((number) => numeralWord(number, FEMININE)),
    " و",
    " و",
  );
  const when = listDays(days, "ar", { year: withYear });
  if (numbers.length === 1) return `في الجلسة ${which}، المعقودة في ${when}`;

  return numbers.length === 2
    ? `في الجلستين ${which}، المعقودتين في ${when}`
    : `في الجلسات ${which}، المعقودة في ${when}`;
};

/** Returns "الدورة السابعة والستون" as after a preposition: "الدورة السابعة والستين". */
function genitive(phrase: string): string {
  return phrase.replace(/(?<=\p{L})ون(?!\p{L})/gu, "ين");
}

const PROCEDURES: ProcedurePhrases = {
  silence: "، من خلال إجراء الموافقة الصامتة،",
  consensus: "، بتوافق الآراء،",
  acclamation: "، بالتزكية،",
  vote: "، بالتصويت،",
};
const phrase = (procedure: DecisionDescription["procedure"]) => (procedure && PROCEDURES[procedure]) ?? "";

/** Returns the wording in which the event is called a meeting or a session. */
export function ar(designation: MeetingDesignation): Wording {
  const noun = NOUNS[designation];

  return {
    kind: "مشروع التقرير",
    title: ({ body, place, startsOn, endsOn }) =>
      `${body}: تقرير عن ${noun.the} ${noun.held} في ${place} ${heldOn(startsOn, endsOn, "ar")}`,

    chapterMark: (number) => `${numeralWord(number, CHAPTERS)}-`,
    sectionMark: (number) => `${numeralWord(number, SECTIONS)}-`,
    paragraphMark: (number) => `${number}-`,
    letterMark: (number) => `(${numeralWord(number, LETTERS)})`,
    endMarks: { before: ":", entry: "؛", last: "." },
    headings: {
      introduction: "مقدمة",
      recommendations: "التوصيات",
      deliberations: "ملخص المداولات",
      organization: `تنظيم ${noun.the}`,
      opening: `افتتاح ${noun.the}`,
      statements: "البيانات",
      agenda: "إقرار جدول الأعمال وتنظيم الأعمال",
      attendance: "الحضور",
      documentation: "الوثائق",
      adoption: "اعتماد التقرير",
    },
    onlyIn: (locale) => `[ب${NAMES[locale]} فقط]`,

    mandate: ({ body, organ }) =>
      `[تستكمل الأمانة هذه الفقرة المتعلقة بإنشاء الهيئة وولايتها: ${organ}، المقرر …؛ ${body}.]`,
    scope: (meeting) =>
      `يتضمن هذا التقرير التوصيات المعتمدة في ${genitive(meetingPhrase(meeting, "ar") ?? noun.the)}، وملخصا للمداولات، وعرضا لتنظيم ${noun.the}.`,
    recommendations: (some) => (some ? "اعتُمدت التوصيات الواردة أدناه." : "[تُدرج الأمانة التوصيات المعتمدة.]"),
    considered: ({ number, title }, plenaryMeetings) =>
      plenaryMeetings.numbers.length > 0
        ? `نُظر في البند ${number} من جدول الأعمال، المعنون ”${title}“، ${at(plenaryMeetings)}.`
        : `نُظر في البند ${number} من جدول الأعمال، المعنون ”${title}“. [تُدرج الأمانة الجلسة وتاريخها.]`,
    hadBefore: (symbols) => {
      const [documents, presented] =
        symbols.length === 1
          ? ["الوثيقة", "معروضة"]
          : symbols.length === 2
            ? ["الوثيقتان", "معروضتين"]
            : ["الوثائق", "معروضة"];

      return `وكانت ${documents} ${list(symbols)} ${presented} على ${noun.the} لدى النظر في هذا البند.`;
    },
    held: ({ place, startsOn, endsOn, ...meeting }, plenaryMeetings) =>
      `${noun.wasHeld} ${meetingPhrase(meeting, "ar") ?? noun.the} في ${place} ${heldOn(startsOn, endsOn, "ar")}، ${noun.comprised} في المجموع من ${numeralWord(plenaryMeetings, PLENARY_MEETING_COUNTS, (past) => `${past} جلسة عامة`)}.`,
    opened: (day, time) =>
      `${noun.opened} ${noun.the} يوم ${formatDay(day, "ar", { weekday: true })}، في الساعة ${time} [${noun.openedBy} الرئيس؛ تُدرج الأمانة الاسم].`,
    statements: "أدلى ببيانات كل من: [تُدرج الأمانة قائمة المتكلمين من الأطراف والموقِّعين والمراقبين والمنظمات].",
    adoptedAgenda: (plenaryMeetings, call, isAmended) =>
      `أُقرَّ جدول الأعمال التالي${isAmended ? "، بصيغته المعدلة شفوياً،" : ""}${plenaryMeetings.numbers.length > 0 ? ` ${at(plenaryMeetings)}` : ""}:${call}`,
    seeAgenda: (symbol) => `للاطلاع على جدول الأعمال المؤقت المشروح، انظر الوثيقة ${symbol}.`,
    parties: `كانت الأطراف التالية في الاتفاقية ممثَّلة في ${noun.the}: [تُدرج الأمانة القائمة].`,
    observers: {
      signatories: "كانت الدول التالية الموقِّعة على الاتفاقية ممثَّلة بمراقبين: [تُدرج الأمانة القائمة].",
      nonSignatories: "كانت الدول التالية غير الموقِّعة على الاتفاقية ممثَّلة بمراقبين: [تُدرج الأمانة القائمة].",
      entities: "كانت الكيانات التالية التابعة لمنظومة الأمم المتحدة ممثَّلة بمراقبين: [تُدرج الأمانة القائمة].",
      organizations: "كانت المنظمات الحكومية الدولية التالية ممثَّلة بمراقبين: [تُدرج الأمانة القائمة].",
    },
    participants: "ترد قائمة المشاركين في الوثيقة [تُدرج الأمانة الرمز].",
    documents: (count) =>
      count > 1 ? `كانت الوثائق التالية معروضة على ${noun.the}:` : `كانت الوثيقة التالية معروضة على ${noun.the}:`,
    decided: ({ text, madeBy, procedure, day }) =>
      `في ${formatDay(day, "ar")}، ${madeBy === "extended-bureau" ? "اتخذ المكتب الموسَّع" : "اتُّخذ"}${phrase(procedure)} المقرر التالي: ”${text}“.`,
    legislation: (states) =>
      `في إطار ${noun.the}، قدَّمت ${states.length > 1 ? "الدول التالية" : "الدولة التالية"} تشريعات إلى الأمانة: ${list(states)}.`,
    adopted: (day) => `اعتُمد هذا التقرير في ${formatDay(day, "ar")}.`,
  };
}
