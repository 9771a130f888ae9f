import type { Lexicon } from "./lexicon";

export const en: Lexicon = {
  locale: "en",
  months: "January February March April May June July August September October November December"
    .split(" ")
    .map((month) => [month]),
  weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ").map((day) => [day]),
  dateWords: {
    span: "(?<!\\p{L})(?:to|through|until)(?!\\p{L})|[-–—−]",
    list: "(?<!\\p{L})and(?!\\p{L})",
    of: "(?<!\\p{L})(?:of|the)(?!\\p{L})",
  },
  afterYear: "",
  documentBegins: /^(?:Background paper|Conference room paper|Note by|Report (?:of|by|on)|Working paper)/i,
  backgroundPaper: /background paper/i,
  plenaryMeetings: /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) plenary meetings?\b/i,
  numbers: "one two three four five six seven eight nine ten".split(" "),
};
