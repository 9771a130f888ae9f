import type { Lexicon } from "./lexicon";

export const fr: Lexicon = {
  locale: "fr",
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    .split(" ")
    .map((month) => [month]),
  weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ").map((day) => [day]),
  dateWords: {
    span: "(?<!\\p{L})au(?!\\p{L})|[-–—−]",
    list: "(?<!\\p{L})et(?!\\p{L})",
    of: "(?<!\\p{L})(?:de|du|le|les)(?!\\p{L})",
  },
  afterYear: "",
  documentBegins:
    /^(?:Document d[’']information|Document de travail|Document de séance|Note du|Rapport (?:du|de|sur))/i,
  backgroundPaper: /document d[’']information/i,
  plenaryMeetings: /(une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) séances? plénières?/i,
  numbers: "une deux trois quatre cinq six sept huit neuf dix".split(" "),
};
