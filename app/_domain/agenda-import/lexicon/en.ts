import type { Lexicon } from "./lexicon";

export const en: Lexicon = {
  locale: "en",
  headings: {
    title: ["Annotated provisional agenda", "Provisional agenda and annotations"],
    agenda: ["Provisional agenda"],
    annotations: ["Annotations"],
    documentation: ["Documentation"],
    annex: ["Annex"],
    organizationOfWork: ["Proposed organization of work", "Proposed organisation of work"],
  },
  languageLines: ["English"],
  unofficialTranslation: /^(?:Unofficial|Courtesy) translation of /i,
  continued: /\s*\(\s*continued\s*\)\s*$/i,
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
  noDocument: /\bno (?:documents?|documentation)\b[^.;]{0,40}\b(?:is|are) (?:\w+ )?expected/i,
  documentBegins: /^(?:Background paper|Conference room paper|Note by|Report (?:of|by|on)|Working paper)/i,
  backgroundPaper: /background paper/i,
  plenaryMeetings: /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) plenary meetings?\b/i,
  numbers: "one two three four five six seven eight nine ten".split(" "),
};
