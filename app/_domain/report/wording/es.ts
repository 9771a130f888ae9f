import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";
import { heldOn, joinWith, listDays } from "./dates";
import { latinLetter, numeralWord, type PlenaryMeetingList, romanNumeral, type Wording } from "./wording";

const NUMBERS = "una dos tres cuatro cinco seis siete ocho nueve".split(" ");
const NAMES: Record<Locale, string> = {
  ar: "árabe",
  zh: "chino",
  en: "inglés",
  fr: "francés",
  ru: "ruso",
  es: "español",
};

const listFormat = new Intl.ListFormat("es", { type: "conjunction" });
const list = (words: string[]) => listFormat.format(words);
const figure = (number: number) => `${number}ª`;
const at = ({ numbers, days }: PlenaryMeetingList) => {
  const several = numbers.length > 1;
  const figures = joinWith(numbers.map(figure), " y ", ", ");

  return `En ${several ? `sus sesiones ${figures}, celebradas` : `su ${figures} sesión, celebrada`} ${new Set(days).size > 1 ? "los días" : "el"} ${listDays(days, "es")},`;
};

export const es: Wording = {
  organization: "Naciones Unidas",
  distribution: "Distr. limitada",
  language: "Español",
  original: (locale) => `Original: ${NAMES[locale]}`,
  mastheadDate: (day) => formatDay(day, "es"),
  placeAndDates: ({ place, startsOn, endsOn }) => `${place}, ${formatDays(startsOn, endsOn, "es")}`,
  kind: "Proyecto de informe",
  title: ({ body, place, startsOn, endsOn }) =>
    `Informe sobre la reunión del ${body} celebrada en ${place} ${heldOn(startsOn, endsOn, "es")}`,

  chapterMark: (number) => `${romanNumeral(number)}.`,
  sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
  paragraphMark: (number) => `${number}.`,
  letterMark: (number) => `${latinLetter(number)})`,
  endMarks: { before: ":", entry: ";", last: "." },
  headings: {
    introduction: "Introducción",
    recommendations: "Recomendaciones",
    deliberations: "Resumen de las deliberaciones",
    organization: "Organización de la reunión",
    opening: "Apertura de la reunión",
    statements: "Declaraciones",
    agenda: "Aprobación del programa y organización de los trabajos",
    attendance: "Asistencia",
    documentation: "Documentación",
    adoption: "Aprobación del informe",
  },
  sample: "[Ejemplo]",
  onlyIn: (locale) => `[${NAMES[locale][0]?.toUpperCase()}${NAMES[locale].slice(1)} únicamente]`,

  mandate: ({ body, organ }) =>
    `El ${body} es un grupo de trabajo de la ${organ}. [La Secretaría insertará las decisiones y resoluciones relativas a su mandato.]`,
  scope: (meeting) =>
    `El presente informe contiene las recomendaciones aprobadas por el Grupo de Trabajo en su ${printMeetingOrdinal(meeting.ordinal, "es")}, un resumen de sus deliberaciones y una reseña de la organización de la reunión.`,
  recommendations: (some) =>
    some
      ? "El Grupo de Trabajo aprobó las recomendaciones que figuran a continuación."
      : "[La Secretaría insertará las recomendaciones aprobadas por el Grupo de Trabajo.]",
  considered: ({ number, title }, plenaryMeetings) =>
    plenaryMeetings.numbers.length > 0
      ? `${at(plenaryMeetings)} el Grupo de Trabajo examinó el tema ${number} del programa, titulado “${title}”.`
      : `El Grupo de Trabajo examinó el tema ${number} del programa, titulado “${title}”. [La Secretaría insertará la sesión y su fecha.]`,
  hadBefore: (symbols) =>
    `Para el examen de este tema, el Grupo de Trabajo tuvo ante sí ${symbols.length > 1 ? "los documentos" : "el documento"} ${list(symbols)}.`,
  held: ({ body, place, ordinal: which, startsOn, endsOn }, plenaryMeetings) =>
    `El ${body} celebró su ${printMeetingOrdinal(which, "es")} en ${place} ${heldOn(startsOn, endsOn, "es")}. Celebró un total de ${numeralWord(plenaryMeetings, NUMBERS)} ${plenaryMeetings === 1 ? "sesión plenaria" : "sesiones plenarias"}.`,
  opened: (day, time) =>
    `La reunión se inauguró el ${formatDay(day, "es", { weekday: true })} a las ${time} [apertura a cargo de la Presidencia del Grupo de Trabajo; la Secretaría insertará el nombre].`,
  statements:
    "Formularon declaraciones: [la Secretaría insertará la lista de oradores (Estados partes, signatarios, observadores y organizaciones)].",
  adoptedAgenda: (plenaryMeetings, call) =>
    `${plenaryMeetings.numbers.length > 0 ? `${at(plenaryMeetings)} el` : "El"} Grupo de Trabajo aprobó el siguiente programa${call}:`,
  seeAgenda: (symbol) => `El programa provisional anotado figura en el documento ${symbol}.`,
  parties: "Estuvieron representados en la reunión los siguientes Estados partes: [la Secretaría insertará la lista].",
  observers:
    "Estuvieron representados por observadores los siguientes signatarios, Estados no signatarios, entidades y organizaciones intergubernamentales: [la Secretaría insertará la lista].",
  participants: "La lista de participantes figura en el documento [la Secretaría insertará la signatura].",
  documents: (count) =>
    `El Grupo de Trabajo tuvo ante sí ${count > 1 ? "los siguientes documentos" : "el siguiente documento"}:`,
  legislation: (states) =>
    `En relación con la reunión, ${states.length > 1 ? "facilitaron legislación a la Secretaría los siguientes Estados" : "facilitó legislación a la Secretaría el siguiente Estado"}: ${list(states)}.`,
  adopted: (day) => `El ${formatDay(day, "es")}, el Grupo de Trabajo aprobó el presente informe.`,
};
