import { capitalize } from "@/app/_vocabulary/capitalize";
import { formatDay } from "@/app/_vocabulary/instants";
import { SPANISH_NAMES } from "@/app/_vocabulary/masthead-wording";
import { type MeetingDesignation, meetingPhrase, type NumberedMeeting } from "@/app/_vocabulary/meeting-ordinal";
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

const NUMBERS = "una dos tres cuatro cinco seis siete ocho nueve".split(" ");
const NOUNS: Record<MeetingDesignation, { the: string; ofThe: string; held: string }> = {
  meeting: { the: "la reunión", ofThe: "de la reunión", held: "celebrada" },
  session: { the: "el período de sesiones", ofThe: "del período de sesiones", held: "celebrado" },
};

/** Returns "la 14ª reunión", "el 67º período de sesiones", "la continuación del 67º período de sesiones". */
function theNumbered(meeting: NumberedMeeting): string {
  const phrase = meetingPhrase(meeting, "es");
  const { the } = NOUNS[meeting.designation ?? "meeting"];

  return phrase ? `${meeting.resumed || the.startsWith("la") ? "la" : "el"} ${phrase}` : the;
}

const listFormat = new Intl.ListFormat("es", { type: "conjunction" });
const list = (words: string[]) => listFormat.format(words);
const figure = (number: number) => `${number}ª`;
const at = ({ numbers, days, withYear }: PlenaryMeetingList) => {
  const several = numbers.length > 1;
  const figures = joinWith(numbers.map(figure), " y ", ", ");

  return `en ${several ? `las sesiones ${figures}, celebradas` : `la ${figures} sesión, celebrada`} ${new Set(days).size > 1 ? "los días" : "el"} ${listDays(days, "es", { year: withYear })}`;
};

const PROCEDURES: ProcedurePhrases = {
  silence: " mediante un procedimiento de acuerdo tácito",
  consensus: " por consenso",
  acclamation: " por aclamación",
  vote: " mediante votación",
};
const phrase = (procedure: DecisionDescription["procedure"]) => (procedure && PROCEDURES[procedure]) ?? "";

/** Returns the wording in which the event is called a meeting or a session. */
export function es(designation: MeetingDesignation): Wording {
  const { the, ofThe, held } = NOUNS[designation];

  return {
    kind: "Proyecto de informe",
    title: ({ body, place, startsOn, endsOn }) =>
      `${body}: informe sobre ${the} ${held} en ${place} ${heldOn(startsOn, endsOn, "es")}`,

    chapterMark: (number) => `${romanNumeral(number)}.`,
    sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
    paragraphMark: (number) => `${number}.`,
    letterMark: (number) => `${latinLetter(number)})`,
    endMarks: { before: ":", entry: ";", last: "." },
    headings: {
      introduction: "Introducción",
      recommendations: "Recomendaciones",
      deliberations: "Resumen de las deliberaciones",
      organization: `Organización ${ofThe}`,
      opening: `Apertura ${ofThe}`,
      statements: "Declaraciones",
      agenda: "Aprobación del programa y organización de los trabajos",
      attendance: "Asistencia",
      documentation: "Documentación",
      adoption: "Aprobación del informe",
    },
    onlyIn: (locale) => `[${SPANISH_NAMES[locale][0]?.toUpperCase()}${SPANISH_NAMES[locale].slice(1)} únicamente]`,

    mandate: ({ body, organ }) =>
      `[La Secretaría completará este párrafo relativo a la creación y el mandato del órgano: ${organ}, decisión …; ${body}.]`,
    scope: (meeting) =>
      `El presente informe contiene las recomendaciones aprobadas en ${theNumbered(meeting)}, un resumen de las deliberaciones y una reseña de la organización ${ofThe}.`,
    recommendations: (some) =>
      some
        ? "Se aprobaron las recomendaciones que figuran a continuación."
        : "[La Secretaría insertará las recomendaciones aprobadas.]",
    considered: ({ number, title }, plenaryMeetings) =>
      plenaryMeetings.numbers.length > 0
        ? `El tema ${number} del programa, titulado “${title}”, se examinó ${at(plenaryMeetings)}.`
        : `Se examinó el tema ${number} del programa, titulado “${title}”. [La Secretaría insertará la sesión y su fecha.]`,
    hadBefore: (symbols) =>
      `Para el examen de este tema se dispuso ${symbols.length > 1 ? "de los documentos" : "del documento"} ${list(symbols)}.`,
    held: ({ place, startsOn, endsOn, ...meeting }, plenaryMeetings) =>
      `${capitalize(theNumbered(meeting), "es")} se celebró en ${place} ${heldOn(startsOn, endsOn, "es")} y constó en total de ${numeralWord(plenaryMeetings, NUMBERS)} ${plenaryMeetings === 1 ? "sesión plenaria" : "sesiones plenarias"}.`,
    opened: (day, time) =>
      `${capitalize(the, "es")} se inauguró el ${formatDay(day, "es", { weekday: true })} a las ${time} [apertura a cargo de la Presidencia; la Secretaría insertará el nombre].`,
    statements:
      "Formularon declaraciones: [la Secretaría insertará la lista de oradores (partes, signatarios, observadores y organizaciones)].",
    adoptedAgenda: (plenaryMeetings, call, isAmended) =>
      `Se aprobó el siguiente programa${isAmended ? ", con las enmiendas introducidas oralmente," : ""}${plenaryMeetings.numbers.length > 0 ? ` ${at(plenaryMeetings)}` : ""}${call}:`,
    seeAgenda: (symbol) => `El programa provisional anotado figura en el documento ${symbol}.`,
    parties: `Estuvieron representadas en ${the} las siguientes partes en la Convención: [la Secretaría insertará la lista].`,
    observers: {
      signatories:
        "Estuvieron representados por observadores los siguientes signatarios de la Convención: [la Secretaría insertará la lista].",
      nonSignatories:
        "Estuvieron representados por observadores los siguientes Estados no signatarios: [la Secretaría insertará la lista].",
      entities:
        "Estuvieron representadas por observadores las siguientes entidades del sistema de las Naciones Unidas: [la Secretaría insertará la lista].",
      organizations:
        "Estuvieron representadas por observadores las siguientes organizaciones intergubernamentales: [la Secretaría insertará la lista].",
    },
    participants: "La lista de participantes figura en el documento [la Secretaría insertará la signatura].",
    documents: (count) =>
      `En ${the} se dispuso ${count > 1 ? "de los siguientes documentos" : "del siguiente documento"}:`,
    decided: ({ text, madeBy, procedure, day }) =>
      `El ${formatDay(day, "es")}${madeBy === "extended-bureau" ? ", la Mesa ampliada" : " se"} adoptó la siguiente decisión${phrase(procedure)}: “${text}”.`,
    legislation: (states) =>
      `En relación con ${the}, ${states.length > 1 ? "facilitaron legislación a la Secretaría los siguientes Estados" : "facilitó legislación a la Secretaría el siguiente Estado"}: ${list(states)}.`,
    adopted: (day) => `El presente informe se aprobó el ${formatDay(day, "es")}.`,
  };
}
