import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";
import { heldOn, joinWith, listDays } from "./dates";
import { ENGLISH_NAMES } from "./en";
import { latinLetter, numeralWord, type PlenaryMeetingList, romanNumeral, type Wording } from "./wording";

const NUMBERS = "одно два три четыре пять шесть семь восемь девять".split(" ");
const ADJECTIVES: Record<Locale, string> = {
  ar: "арабском",
  zh: "китайском",
  en: "английском",
  fr: "французском",
  ru: "русском",
  es: "испанском",
};
const rules = new Intl.PluralRules("ru");

const list = (words: string[]) => joinWith(words, " и ", ", ");
const meetingOrdinal = (number: number) => printMeetingOrdinal(number, "ru").toLowerCase();
const at = ({ numbers, days }: PlenaryMeetingList) =>
  `На ${numbers.length > 1 ? "своих" : "своем"} ${list(numbers.map((number) => `${number}-м`))} ${numbers.length > 1 ? "заседаниях" : "заседании"} ${listDays(days, "ru")}`;

/** Returns "Рабочая группа" and "Конференция" in the genitive; other names unchanged. */
function genitive(name: string): string {
  return name.replace(/^Рабочая группа/, "Рабочей группы").replace(/^Конференция/, "Конференции");
}

/** Returns "четырнадцатое совещание" as after "на": "четырнадцатом совещании". */
function prepositional(meeting: string): string {
  return meeting
    .replace(/ое (?=\S+$)/, "ом ")
    .replace(/ье (?=\S+$)/, "ьем ")
    .replace(/-е (?=\S+$)/, "-м ")
    .replace(/е$/, "и");
}

/** Returns "Вена" as after "в"; indeclinable names unchanged. */
function inPlace(place: string): string {
  if (/а$/.test(place)) return `${place.slice(0, -1)}е`;

  return /[бвгдзклмнпрстфхцчшщ]$/.test(place) ? `${place}е` : place;
}

/** Returns "в понедельник", "во вторник", "в среду". */
function onWeekday(day: string): string {
  const accusative = day
    .replace(/^среда/, "среду")
    .replace(/^пятница/, "пятницу")
    .replace(/^суббота/, "субботу");

  return `${accusative.startsWith("вторник") ? "во" : "в"} ${accusative}`;
}

function plenary(count: number): string {
  const form = rules.select(count);

  return `${numeralWord(count, NUMBERS)} ${form === "one" ? "пленарное заседание" : form === "few" ? "пленарных заседания" : "пленарных заседаний"}`;
}

export const ru: Wording = {
  organization: "Организация Объединенных Наций",
  distribution: "Distr.: Limited",
  language: "Russian",
  original: (locale) => `Original: ${ENGLISH_NAMES[locale]}`,
  mastheadDate: (day) => formatDay(day, "en"),
  placeAndDates: ({ place, startsOn, endsOn }) => `${place}, ${formatDays(startsOn, endsOn, "ru")}`,
  kind: "Проект доклада",
  title: ({ body, place, startsOn, endsOn }) =>
    `Доклад о работе совещания ${genitive(body)}, проходившего в ${inPlace(place)} ${heldOn(startsOn, endsOn, "ru")}`,

  chapterMark: (number) => `${romanNumeral(number)}.`,
  sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
  paragraphMark: (number) => `${number}.`,
  letterMark: (number) => `${latinLetter(number)})`,
  endMarks: { before: ":", entry: ";", last: "." },
  headings: {
    introduction: "Введение",
    recommendations: "Рекомендации",
    deliberations: "Резюме обсуждений",
    organization: "Организация работы совещания",
    opening: "Открытие совещания",
    statements: "Заявления",
    agenda: "Утверждение повестки дня и организация работы",
    attendance: "Участники",
    documentation: "Документация",
    adoption: "Утверждение доклада",
  },
  sample: "[Образец]",
  onlyIn: (locale) => `[Только на ${ADJECTIVES[locale]} языке]`,

  mandate: ({ body, organ }) =>
    `${body} является рабочей группой ${genitive(organ)}. [Решения и резолюции, касающиеся ее мандата, будут указаны Секретариатом.]`,
  scope: (meeting) =>
    `В настоящем докладе содержатся рекомендации, принятые Рабочей группой на ее ${prepositional(meetingOrdinal(meeting.ordinal))}, резюме обсуждений и информация об организации работы совещания.`,
  recommendations: (some) =>
    some
      ? "Рабочая группа приняла изложенные ниже рекомендации."
      : "[Рекомендации, принятые Рабочей группой, будут включены Секретариатом.]",
  considered: ({ number, title }, plenaryMeetings) =>
    plenaryMeetings.numbers.length > 0
      ? `${at(plenaryMeetings)} Рабочая группа рассмотрела пункт ${number} повестки дня, озаглавленный «${title}».`
      : `Рабочая группа рассмотрела пункт ${number} повестки дня, озаглавленный «${title}». [Заседание и его дата будут указаны Секретариатом.]`,
  hadBefore: (symbols) =>
    `Для рассмотрения этого пункта Рабочей группе ${symbols.length > 1 ? "были представлены документы" : "был представлен документ"} ${list(symbols)}.`,
  held: ({ body, place, ordinal: which, startsOn, endsOn }, plenaryMeetings) =>
    `${body} провела свое ${meetingOrdinal(which)} в ${inPlace(place)} ${heldOn(startsOn, endsOn, "ru")}. В общей сложности было проведено ${plenary(plenaryMeetings)}.`,
  opened: (day, time) =>
    `Совещание было открыто ${onWeekday(formatDay(day, "ru", { weekday: true }))}, в ${time} [Председателем Рабочей группы; имя будет указано Секретариатом].`,
  statements:
    "С заявлениями выступили: [список ораторов (государства-участники, подписавшие государства, наблюдатели и организации) будет включен Секретариатом].",
  adoptedAgenda: (plenaryMeetings, call) =>
    `${plenaryMeetings.numbers.length > 0 ? `${at(plenaryMeetings)} ` : ""}Рабочая группа утвердила следующую повестку дня:${call}`,
  seeAgenda: (symbol) => `Аннотированную предварительную повестку дня см. в документе ${symbol}.`,
  parties: "На совещании были представлены следующие государства-участники: [список будет включен Секретариатом].",
  observers:
    "Наблюдателями были представлены следующие подписавшие и не подписавшие государства, образования и межправительственные организации: [список будет включен Секретариатом].",
  participants: "Список участников содержится в документе [условное обозначение будет указано Секретариатом].",
  documents: (count) =>
    `Рабочей группе ${count > 1 ? "были представлены следующие документы" : "был представлен следующий документ"}:`,
  legislation: (states) =>
    `В связи с совещанием законодательные тексты Секретариату ${states.length > 1 ? "представили следующие государства" : "представило следующее государство"}: ${list(states)}.`,
  adopted: (day) => `${formatDay(day, "ru")} Рабочая группа утвердила настоящий доклад.`,
};
