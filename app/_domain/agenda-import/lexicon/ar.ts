import type { Lexicon } from "./lexicon";

/** United Nations documents print both names of a month, in either order; each alone is accepted too. */
const MONTHS: [string, string[]][] = [
  ["كانون الثاني", ["يناير"]],
  ["شباط", ["فبراير"]],
  ["آذار", ["مارس"]],
  ["نيسان", ["أبريل", "ابريل"]],
  ["أيار", ["مايو"]],
  ["حزيران", ["يونيه", "يونيو"]],
  ["تموز", ["يوليه", "يوليو"]],
  ["آب", ["أغسطس"]],
  ["أيلول", ["سبتمبر"]],
  ["تشرين الأول", ["أكتوبر"]],
  ["تشرين الثاني", ["نوفمبر"]],
  ["كانون الأول", ["ديسمبر"]],
];

export const ar: Lexicon = {
  locale: "ar",
  months: MONTHS.map(([levantine, others]) => [
    ...others.flatMap((other) => [`${levantine}\\s*/\\s*${other}`, `${other}\\s*/\\s*${levantine}`]),
    levantine,
    ...others,
  ]),
  weekdays: [["الاثنين", "الإثنين"], ["الثلاثاء"], ["الأربعاء"], ["الخميس"], ["الجمعة"], ["السبت"], ["الأحد"]],
  dateWords: { span: "(?<!\\p{L})إلى(?!\\p{L})|[-–—−]", list: "(?<!\\p{L})و(?=\\s*\\d)", of: "" },
  afterYear: "",
  documentBegins: /^(?:ورقة معلومات أساسية|ورقة غرفة|ورقة عمل|مذكرة من|تقرير )/,
  backgroundPaper: /ورقة معلومات أساسية/,
  plenaryMeetings:
    /(جلسة(?= عامة واحدة)|جلستين(?= عامتين)|(?:أربع|ثلاث|خمس|ست|سبع|ثماني|تسع|عشر|\d{1,2})(?= جلسات عامة))/,
  numbers: ["جلسة", "جلستين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"],
};
