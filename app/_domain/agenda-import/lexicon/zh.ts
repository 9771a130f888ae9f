import type { Lexicon } from "./lexicon";

const DAYS = [..."一二三四五六日"];

export const zh: Lexicon = {
  locale: "zh",
  months: Array.from({ length: 12 }, (_, index) => [String(index + 1)]),
  weekdays: DAYS.map((day) => [`星期${day}`, `周${day}`, ...(day === "日" ? ["星期天"] : [])]),
  dateWords: { span: "[至到\\-–—−~～]", list: "[和、及]", of: "" },
  afterYear: "",
  documentBegins: /^(?:秘书处[^，,。]{0,6}(?:文件|说明|报告)|[^，,。]{0,20}(?:的|编写的)(?:背景文件|会议室文件))/,
  backgroundPaper: /背景文件/,
  plenaryMeetings: /([一二两三四五六七八九十]|\d{1,2})\s*次[^。；]{0,40}?全体会议/,
  numbers: ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"],
};
