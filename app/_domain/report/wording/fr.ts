import { formatDay } from "@/app/_vocabulary/instants";
import { FRENCH_NAMES } from "@/app/_vocabulary/masthead-wording";
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

const NUMBERS = "une deux trois quatre cinq six sept huit neuf".split(" ");
const list = (words: string[]) => joinWith(words, " et ", ", ");
const figure = (number: number) => (number === 1 ? "1re" : `${number}e`);
const NOUNS: Record<MeetingDesignation, string> = { meeting: "réunion", session: "session" };
const at = ({ numbers, days, withYear }: PlenaryMeetingList) =>
  `${numbers.length > 1 ? "aux" : "à la"} ${list(numbers.map(figure))} ${numbers.length > 1 ? "séances" : "séance"}, ${new Set(days).size > 1 ? "les" : "le"} ${listDays(days, "fr", { year: withYear })}`;

const PROCEDURES: ProcedurePhrases = {
  silence: ", par procédure d’approbation tacite",
  consensus: ", par consensus",
  acclamation: ", par acclamation",
  vote: ", à l’issue d’un vote",
};
const phrase = (procedure: DecisionDescription["procedure"]) => (procedure && PROCEDURES[procedure]) ?? "";

/** Returns the wording in which the event is called a meeting or a session. */
export function fr(designation: MeetingDesignation): Wording {
  const noun = NOUNS[designation];

  return {
    kind: "Projet de rapport",
    title: ({ body, place, startsOn, endsOn }) =>
      `${body} : rapport sur la ${noun} tenue à ${place} ${heldOn(startsOn, endsOn, "fr")}`,

    chapterMark: (number) => `${romanNumeral(number)}.`,
    sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
    paragraphMark: (number) => `${number}.`,
    letterMark: (number) => `${latinLetter(number)})`,
    endMarks: { before: " :", entry: " ;", last: "." },
    headings: {
      introduction: "Introduction",
      recommendations: "Recommandations",
      deliberations: "Résumé des délibérations",
      organization: `Organisation de la ${noun}`,
      opening: `Ouverture de la ${noun}`,
      statements: "Déclarations",
      agenda: "Adoption de l’ordre du jour et organisation des travaux",
      attendance: "Participation",
      documentation: "Documentation",
      adoption: "Adoption du rapport",
    },
    onlyIn: (locale) => `[${FRENCH_NAMES[locale][0]?.toUpperCase()}${FRENCH_NAMES[locale].slice(1)} seulement]`,

    mandate: ({ body, organ }) =>
      `[Le Secrétariat complétera ce paragraphe relatif à la création et au mandat de l’organe : ${organ}, décision … ; ${body}.]`,
    scope: (meeting) =>
      `Le présent rapport contient les recommandations adoptées à la ${meetingPhrase(meeting, "fr") ?? noun}, un résumé des délibérations et un exposé de l’organisation de la ${noun}.`,
    recommendations: (some) =>
      some
        ? "Les recommandations énoncées ci-après ont été adoptées."
        : "[Les recommandations adoptées seront insérées par le Secrétariat.]",
    considered: ({ number, title }, plenaryMeetings) =>
      plenaryMeetings.numbers.length > 0
        ? `Le point ${number} de l’ordre du jour, intitulé « ${title} », a été examiné ${at(plenaryMeetings)}.`
        : `Le point ${number} de l’ordre du jour, intitulé « ${title} », a été examiné. [La séance et sa date seront indiquées par le Secrétariat.]`,
    hadBefore: (symbols) =>
      `Pour l’examen de ce point, la ${noun} était saisie ${symbols.length > 1 ? "des documents" : "du document"} ${list(symbols)}.`,
    held: ({ place, startsOn, endsOn, ...meeting }, plenaryMeetings) =>
      `La ${meetingPhrase(meeting, "fr") ?? noun} s’est tenue à ${place} ${heldOn(startsOn, endsOn, "fr")} et a comporté au total ${numeralWord(plenaryMeetings, NUMBERS)} ${plenaryMeetings === 1 ? "séance plénière" : "séances plénières"}.`,
    opened: (day, time) =>
      `La ${noun} a été ouverte le ${formatDay(day, "fr", { weekday: true })} à ${time} [par la présidence ; le nom sera indiqué par le Secrétariat].`,
    statements:
      "Des déclarations ont été faites par : [la liste des orateurs et oratrices (Parties, signataires, observateurs et organisations) sera insérée par le Secrétariat].",
    adoptedAgenda: (plenaryMeetings, call, isAmended) =>
      `L’ordre du jour suivant${isAmended ? ", tel que modifié oralement," : ""} a été adopté${plenaryMeetings.numbers.length > 0 ? ` ${at(plenaryMeetings)}` : ""}${call} :`,
    seeAgenda: (symbol) => `Pour l’ordre du jour provisoire annoté, voir ${symbol}.`,
    parties: `Les Parties à la Convention ci-après étaient représentées à la ${noun} : [la liste sera insérée par le Secrétariat].`,
    observers: {
      signatories:
        "Les signataires de la Convention ci-après étaient représentés par des observateurs : [la liste sera insérée par le Secrétariat].",
      nonSignatories:
        "Les États non signataires ci-après étaient représentés par des observateurs : [la liste sera insérée par le Secrétariat].",
      entities:
        "Les entités du système des Nations Unies ci-après étaient représentées par des observateurs : [la liste sera insérée par le Secrétariat].",
      organizations:
        "Les organisations intergouvernementales ci-après étaient représentées par des observateurs : [la liste sera insérée par le Secrétariat].",
    },
    participants:
      "La liste des participants et participantes figure dans le document [la cote sera indiquée par le Secrétariat].",
    documents: (count) => `La ${noun} était saisie ${count > 1 ? "des documents suivants" : "du document suivant"} :`,
    decided: ({ text, madeBy, procedure, day }) =>
      `Le ${formatDay(day, "fr")}, ${madeBy === "extended-bureau" ? `le Bureau élargi a pris${phrase(procedure) && `${phrase(procedure)},`} la décision suivante` : `la décision suivante a été prise${phrase(procedure)}`} : « ${text} ».`,
    legislation: (states) =>
      `Dans le cadre de la ${noun}, des textes législatifs ont été communiqués au Secrétariat par ${states.length > 1 ? "les États suivants" : "l’État suivant"} : ${list(states)}.`,
    adopted: (day) => `Le présent rapport a été adopté le ${formatDay(day, "fr")}.`,
  };
}
