import { capitalize } from "@/app/_vocabulary/capitalize";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { type MeetingDesignation, meetingPhrase } from "@/app/_vocabulary/meeting-ordinal";
import { heldOn, joinWith, listDays } from "./dates";
import {
  type DecisionDescription,
  latinLetter,
  numeralWord,
  type PlenaryMeetingList,
  type ProcedurePhrases,
  romanNumeral,
  type Wording,
} from "./wording";

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

/** The words for the event in its cases, and what agrees with them. */
const NOUNS = {
  meeting: {
    ...{ nominative: "совещание", genitive: "совещания", instrumental: "совещанием" },
    ...{ thatTookPlace: "проходившего", took: "прошло", wasOpened: "было открыто" },
  },
  session: {
    ...{ nominative: "сессия", genitive: "сессии", instrumental: "сессией" },
    ...{ thatTookPlace: "проходившей", took: "прошла", wasOpened: "была открыта" },
  },
} satisfies Record<MeetingDesignation, object>;
const at = ({ numbers, days, withYear }: PlenaryMeetingList) =>
  `на ${list(numbers.map((number) => `${number}-м`))} ${numbers.length > 1 ? "заседаниях" : "заседании"} ${listDays(days, "ru", { year: withYear })}`;

/** Returns "четырнадцатое совещание" and "шестьдесят седьмая сессия" as after "на". */
function prepositional(phrase: string): string {
  return phrase
    .replace(/(?:ое|ая|-е|-я)(?= )/g, (ending) => ({ ое: "ом", ая: "ой", "-е": "-м", "-я": "-й" })[ending] ?? ending)
    .replace(/ь[ея](?= )/g, (ending) => (ending === "ье" ? "ьем" : "ьей"))
    .replace(/[ея]$/, "и");
}

/**
 * The endings that places take after "в": Вена, Александрия, Анталья, Брюссель, Казань, Афины,
 * Шанхай, Париж. Other places are not declined.
 */
const AFTER_V: [RegExp, string][] = [
  [/а$/, "е"],
  [/ия$/, "ии"],
  [/я$/, "е"],
  [/ль$/, "ле"],
  [/ь$/, "и"],
  [/ы$/, "ах"],
  [/й$/, "е"],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, "е"],
];

function inPlace(place: string): string {
  const [ending, after] = AFTER_V.find(([pattern]) => pattern.test(place)) ?? [];

  return ending && after ? place.replace(ending, after) : place;
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

const PROCEDURES: ProcedurePhrases = {
  silence: " в соответствии с процедурой отсутствия возражений",
  consensus: " консенсусом",
  acclamation: " путем аккламации",
  vote: " путем голосования",
};
const phrase = (procedure: DecisionDescription["procedure"]) => (procedure && PROCEDURES[procedure]) ?? "";

/** Returns the wording in which the event is called a meeting or a session. */
export function ru(designation: MeetingDesignation): Wording {
  const noun = NOUNS[designation];

  return {
    kind: "Проект доклада",
    title: ({ body, place, startsOn, endsOn }) =>
      `${body}: доклад о работе ${noun.genitive}, ${noun.thatTookPlace} в ${inPlace(place)} ${heldOn(startsOn, endsOn, "ru")}`,

    chapterMark: (number) => `${romanNumeral(number)}.`,
    sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
    paragraphMark: (number) => `${number}.`,
    letterMark: (number) => `${latinLetter(number)})`,
    endMarks: { before: ":", entry: ";", last: "." },
    headings: {
      introduction: "Введение",
      recommendations: "Рекомендации",
      deliberations: "Резюме обсуждений",
      organization: `Организация работы ${noun.genitive}`,
      opening: `Открытие ${noun.genitive}`,
      statements: "Заявления",
      agenda: "Утверждение повестки дня и организация работы",
      attendance: "Участники",
      documentation: "Документация",
      adoption: "Утверждение доклада",
    },
    onlyIn: (locale) => `[Только на ${ADJECTIVES[locale]} языке]`,

    mandate: ({ body, organ }) =>
      `[Секретариат дополнит этот пункт сведениями о создании и мандате органа: ${organ}, решение …; ${body}.]`,
    scope: (meeting) =>
      `В настоящем докладе содержатся рекомендации, принятые на ${prepositional(meetingPhrase(meeting, "ru") ?? noun.nominative)}, резюме обсуждений и информация об организации работы ${noun.genitive}.`,
    recommendations: (some) =>
      some ? "Были приняты изложенные ниже рекомендации." : "[Принятые рекомендации будут включены Секретариатом.]",
    considered: ({ number, title }, plenaryMeetings) =>
      plenaryMeetings.numbers.length > 0
        ? `Пункт ${number} повестки дня, озаглавленный «${title}», был рассмотрен ${at(plenaryMeetings)}.`
        : `Был рассмотрен пункт ${number} повестки дня, озаглавленный «${title}». [Заседание и его дата будут указаны Секретариатом.]`,
    hadBefore: (symbols) =>
      `Для рассмотрения этого пункта ${symbols.length > 1 ? "были представлены документы" : "был представлен документ"} ${list(symbols)}.`,
    held: ({ place, startsOn, endsOn, ...meeting }, plenaryMeetings) =>
      `${capitalize(meetingPhrase(meeting, "ru") ?? noun.nominative, "ru")} ${noun.took} в ${inPlace(place)} ${heldOn(startsOn, endsOn, "ru")}; в общей сложности было проведено ${plenary(plenaryMeetings)}.`,
    opened: (day, time) =>
      `${capitalize(noun.nominative, "ru")} ${noun.wasOpened} ${onWeekday(formatDay(day, "ru", { weekday: true }))}, в ${time} [Председателем; имя будет указано Секретариатом].`,
    statements:
      "С заявлениями выступили: [список ораторов (участники Конвенции, государства, подписавшие Конвенцию, наблюдатели и организации) будет включен Секретариатом].",
    adoptedAgenda: (plenaryMeetings, call, isAmended) =>
      `${plenaryMeetings.numbers.length > 0 ? `Н${at(plenaryMeetings).slice(1)} была` : "Была"} утверждена следующая повестка дня${isAmended ? " с внесенными в нее устными поправками" : ""}:${call}`,
    seeAgenda: (symbol) => `Аннотированную предварительную повестку дня см. в документе ${symbol}.`,
    parties: `На ${prepositional(noun.nominative)} были представлены следующие участники Конвенции: [список будет включен Секретариатом].`,
    observers: {
      signatories:
        "Наблюдателями были представлены следующие государства, подписавшие Конвенцию: [список будет включен Секретариатом].",
      nonSignatories:
        "Наблюдателями были представлены следующие государства, не подписавшие Конвенцию: [список будет включен Секретариатом].",
      entities:
        "Наблюдателями были представлены следующие структуры системы Организации Объединенных Наций: [список будет включен Секретариатом].",
      organizations:
        "Наблюдателями были представлены следующие межправительственные организации: [список будет включен Секретариатом].",
    },
    participants: "Список участников содержится в документе [условное обозначение будет указано Секретариатом].",
    documents: (count) =>
      `На рассмотрение ${noun.genitive} ${count > 1 ? "были представлены следующие документы" : "был представлен следующий документ"}:`,
    decided: ({ text, madeBy, procedure, day }) =>
      `${formatDay(day, "ru")}${madeBy === "extended-bureau" ? " расширенным бюро" : ""}${phrase(procedure)} было принято следующее решение: «${text}».`,
    legislation: (states) =>
      `В связи с ${noun.instrumental} законодательство Секретариату ${states.length > 1 ? "представили следующие государства" : "представило следующее государство"}: ${list(states)}.`,
    adopted: (day) => `Настоящий доклад был утвержден ${formatDay(day, "ru")}.`,
  };
}
