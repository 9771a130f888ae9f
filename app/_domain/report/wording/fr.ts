import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { formatDays } from "@/app/_vocabulary/periods";
import { heldOn, joinWith, listDays } from "./dates";
import { latinLetter, numeralWord, type PlenaryMeetingList, romanNumeral, type Wording } from "./wording";

const NUMBERS = "une deux trois quatre cinq six sept huit neuf".split(" ");
const NAMES: Record<Locale, string> = {
  ar: "arabe",
  zh: "chinois",
  en: "anglais",
  fr: "français",
  ru: "russe",
  es: "espagnol",
};

const list = (words: string[]) => joinWith(words, " et ", ", ");
const figure = (number: number) => (number === 1 ? "1re" : `${number}e`);
const meetingOrdinal = (number: number) => printMeetingOrdinal(number, "fr").toLowerCase();
const at = ({ numbers, days }: PlenaryMeetingList) =>
  `À ${numbers.length > 1 ? "ses" : "sa"} ${list(numbers.map(figure))} ${numbers.length > 1 ? "séances" : "séance"}, ${new Set(days).size > 1 ? "les" : "le"} ${listDays(days, "fr")},`;

export const fr: Wording = {
  organization: "Nations Unies",
  distribution: "Distr. limitée",
  language: "Français",
  original: (locale) => `Original : ${NAMES[locale]}`,
  mastheadDate: (day) => formatDay(day, "fr"),
  placeAndDates: ({ place, startsOn, endsOn }) => `${place}, ${formatDays(startsOn, endsOn, "fr")}`,
  kind: "Projet de rapport",
  title: ({ body, place, startsOn, endsOn }) =>
    `Rapport sur la réunion du ${body} tenue à ${place} ${heldOn(startsOn, endsOn, "fr")}`,

  chapterMark: (number) => `${romanNumeral(number)}.`,
  sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
  paragraphMark: (number) => `${number}.`,
  letterMark: (number) => `${latinLetter(number)})`,
  endMarks: { before: " :", entry: " ;", last: "." },
  headings: {
    introduction: "Introduction",
    recommendations: "Recommandations",
    deliberations: "Résumé des délibérations",
    organization: "Organisation de la réunion",
    opening: "Ouverture de la réunion",
    statements: "Déclarations",
    agenda: "Adoption de l’ordre du jour et organisation des travaux",
    attendance: "Participation",
    documentation: "Documentation",
    adoption: "Adoption du rapport",
  },
  sample: "[Exemple]",
  onlyIn: (locale) => `[${NAMES[locale][0]?.toUpperCase()}${NAMES[locale].slice(1)} seulement]`,

  mandate: ({ body, organ }) =>
    `Le ${body} est un groupe de travail de la ${organ}. [Les décisions et résolutions relatives à son mandat seront indiquées par le Secrétariat.]`,
  scope: (meeting) =>
    `Le présent rapport contient les recommandations adoptées par le Groupe de travail à sa ${meetingOrdinal(meeting.ordinal)}, un résumé de ses délibérations et un exposé de l’organisation de la réunion.`,
  recommendations: (some) =>
    some
      ? "Le Groupe de travail a adopté les recommandations énoncées ci-après."
      : "[Les recommandations adoptées par le Groupe de travail seront insérées par le Secrétariat.]",
  considered: ({ number, title }, plenaryMeetings) =>
    plenaryMeetings.numbers.length > 0
      ? `${at(plenaryMeetings)} le Groupe de travail a examiné le point ${number} de l’ordre du jour, intitulé « ${title} ».`
      : `Le Groupe de travail a examiné le point ${number} de l’ordre du jour, intitulé « ${title} ». [La séance et sa date seront indiquées par le Secrétariat.]`,
  hadBefore: (symbols) =>
    `Pour l’examen de ce point, le Groupe de travail était saisi ${symbols.length > 1 ? "des documents" : "du document"} ${list(symbols)}.`,
  held: ({ body, place, ordinal: which, startsOn, endsOn }, plenaryMeetings) =>
    `Le ${body} a tenu sa ${meetingOrdinal(which)} à ${place} ${heldOn(startsOn, endsOn, "fr")}. Il a tenu au total ${numeralWord(plenaryMeetings, NUMBERS)} ${plenaryMeetings === 1 ? "séance plénière" : "séances plénières"}.`,
  opened: (day, time) =>
    `La réunion a été ouverte le ${formatDay(day, "fr", { weekday: true })} à ${time} [par la présidence du Groupe de travail ; le nom sera indiqué par le Secrétariat].`,
  statements:
    "Des déclarations ont été faites par : [la liste des orateurs et oratrices (États parties, signataires, observateurs et organisations) sera insérée par le Secrétariat].",
  adoptedAgenda: (plenaryMeetings, call) =>
    `${plenaryMeetings.numbers.length > 0 ? `${at(plenaryMeetings)} le` : "Le"} Groupe de travail a adopté l’ordre du jour suivant${call} :`,
  seeAgenda: (symbol) => `Pour l’ordre du jour provisoire annoté, voir ${symbol}.`,
  parties: "Les États parties suivants étaient représentés à la réunion : [la liste sera insérée par le Secrétariat].",
  observers:
    "Les signataires, États non signataires, entités et organisations intergouvernementales ci-après étaient représentés par des observateurs : [la liste sera insérée par le Secrétariat].",
  participants:
    "La liste des participants et participantes figure dans le document [la cote sera indiquée par le Secrétariat].",
  documents: (count) =>
    `Le Groupe de travail était saisi ${count > 1 ? "des documents suivants" : "du document suivant"} :`,
  legislation: (states) =>
    `Dans le cadre de la réunion, des textes législatifs ont été communiqués au Secrétariat par ${states.length > 1 ? "les États suivants" : "l’État suivant"} : ${list(states)}.`,
  adopted: (day) => `Le ${formatDay(day, "fr")}, le Groupe de travail a adopté le présent rapport.`,
};
