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
  type Wording,
} from "./wording";

const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
const COUNTS = ["一", "两", "三", "四", "五", "六", "七", "八", "九"];
const NAMES: Record<Locale, string> = {
  ar: "阿拉伯文",
  zh: "中文",
  en: "英文",
  fr: "法文",
  ru: "俄文",
  es: "西班牙文",
};

/** The event in a title, and as the subject of a sentence. */
const NOUNS: Record<MeetingDesignation, { title: string; the: string; present: string }> = {
  meeting: { title: "会议", the: "会议", present: "本次会议" },
  session: { title: "届会", the: "本届会议", present: "本届会议" },
};

/** Returns a number up to ninety-nine in Chinese figures: `十四`, `二十一`. */
function figures(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = DIGITS[(number % 10) - 1] ?? "";

  return tens === 0 ? ones : `${tens === 1 ? "" : DIGITS[tens - 1]}十${ones}`;
}

const list = (words: string[]) => joinWith(words, "和", "、");
const at = ({ numbers, days, withYear }: PlenaryMeetingList) =>
  `${listDays(days, "zh", { year: withYear })}${list(numbers.map((number) => `第${number}次`))}会议`;

const PROCEDURES: ProcedurePhrases = {
  silence: "经由默许程序",
  consensus: "以协商一致方式",
  acclamation: "以鼓掌方式",
  vote: "以表决方式",
};
const phrase = (procedure: DecisionDescription["procedure"]) => (procedure && PROCEDURES[procedure]) ?? "";

/** Returns the wording in which the event is called a meeting or a session. */
export function zh(designation: MeetingDesignation): Wording {
  const noun = NOUNS[designation];

  return {
    kind: "报告草稿",
    title: ({ body, place, startsOn, endsOn }) =>
      `${heldOn(startsOn, endsOn, "zh")}在${place}举行的${body}${noun.title}报告`,

    chapterMark: (number) => `${figures(number)}.`,
    sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
    paragraphMark: (number) => `${number}.`,
    letterMark: (number) => `(${latinLetter(number)})`,
    endMarks: { before: "：", entry: "；", last: "。" },
    headings: {
      introduction: "导言",
      recommendations: "建议",
      deliberations: "审议情况概要",
      organization: `${noun.title}的安排`,
      opening: `${noun.title}开幕`,
      statements: "发言",
      agenda: "通过议程和工作安排",
      attendance: "出席情况",
      documentation: "文件",
      adoption: "通过报告",
    },
    onlyIn: (locale) => `[仅有${NAMES[locale]}本]`,

    mandate: ({ body, organ }) => `[在其第…号决定中，]${organ}[决定设立${body}]。[由秘书处补充。]`,
    scope: (meeting) =>
      `本报告载有${meetingPhrase(meeting, "zh") ?? noun.the}通过的建议、审议情况概要以及${noun.title}安排情况的说明。`,
    recommendations: (some) => (some ? `${noun.the}通过了以下建议。` : `[${noun.the}通过的建议由秘书处补充。]`),
    considered: ({ number, title }, plenaryMeetings) =>
      plenaryMeetings.numbers.length > 0
        ? `${at(plenaryMeetings)}审议了题为“${title}”的议程项目${number}。`
        : `${noun.the}审议了题为“${title}”的议程项目${number}。[会议次数和日期由秘书处补充。]`,
    hadBefore: (symbols) => `为审议该项目，${noun.the}收到了${list(symbols.map((symbol) => `${symbol}号`))}文件。`,
    held: ({ body, place, startsOn, endsOn, ...meeting }, plenaryMeetings) =>
      `${body}${meetingPhrase(meeting, "zh") ?? noun.title}于${heldOn(startsOn, endsOn, "zh")}在${place}举行，共召开了${numeralWord(plenaryMeetings, COUNTS, figures)}次全体会议。`,
    opened: (day, time) =>
      `${noun.the}于${formatDay(day, "zh", { weekday: true })}${time}开幕[由主席主持；姓名由秘书处补充]。`,
    statements: "下列各方作了发言：[发言者名单由秘书处补充，包括缔约方、签署方、观察员和组织]。",
    adoptedAgenda: (plenaryMeetings, call, isAmended) =>
      `${plenaryMeetings.numbers.length > 0 ? at(plenaryMeetings) : noun.the}通过了${isAmended ? "经口头修正的" : ""}下列议程：${call}`,
    seeAgenda: (symbol) => `临时议程说明见${symbol}号文件。`,
    parties: `下列公约缔约方派代表出席了${noun.the}：[名单由秘书处补充]。`,
    observers: {
      signatories: `下列公约签署方派观察员出席了${noun.the}：[名单由秘书处补充]。`,
      nonSignatories: `下列非签署国派观察员出席了${noun.the}：[名单由秘书处补充]。`,
      entities: `下列联合国系统实体派观察员出席了${noun.the}：[名单由秘书处补充]。`,
      organizations: `下列政府间组织派观察员出席了${noun.the}：[名单由秘书处补充]。`,
    },
    participants: "与会者名单载于[文号由秘书处补充]号文件。",
    documents: () => `${noun.the}收到了下列文件：`,
    decided: ({ text, madeBy, procedure, day }) =>
      `${formatDay(day, "zh")}，${madeBy === "extended-bureau" ? "扩大主席团" : ""}${phrase(procedure)}作出以下决定：“${text}”。`,
    legislation: (states) => `下列国家就${noun.present}向秘书处提供了立法：${list(states)}。`,
    adopted: (day) => `${formatDay(day, "zh")}，${noun.the}通过了本报告。`,
  };
}
