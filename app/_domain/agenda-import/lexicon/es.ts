import type { Lexicon } from "./lexicon";

export const es: Lexicon = {
  locale: "es",
  months: [
    ..."enero febrero marzo abril mayo junio julio agosto".split(" ").map((month) => [month]),
    ["septiembre", "setiembre"],
    ["octubre"],
    ["noviembre"],
    ["diciembre"],
  ],
  weekdays: [["lunes"], ["martes"], ["miércoles"], ["jueves"], ["viernes"], ["sábado"], ["domingo"]],
  dateWords: {
    span: "(?<!\\p{L})al?(?!\\p{L})|[-–—−]",
    list: "(?<!\\p{L})[ye](?!\\p{L})",
    of: "(?<!\\p{L})(?:del?|el)(?!\\p{L})",
  },
  afterYear: "",
  documentBegins:
    /^(?:Documento de antecedentes|Documento de trabajo|Documento de sesión|Nota de|Informe (?:de|sobre))/i,
  backgroundPaper: /documento de antecedentes/i,
  plenaryMeetings: /(una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,2}) sesi(?:ón|ones) plenarias?/i,
  numbers: "una dos tres cuatro cinco seis siete ocho nueve diez".split(" "),
};
