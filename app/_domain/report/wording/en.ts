import { formatDay } from "@/app/_vocabulary/instants";
import { ENGLISH_NAMES } from "@/app/_vocabulary/masthead-wording";
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

const NUMBERS = "one two three four five six seven eight nine".split(" ");
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const rules = new Intl.PluralRules("en", { type: "ordinal" });

/** Returns `1st`, `22nd`, `13th`. */
export const figureOrdinal = (number: number) => `${number}${SUFFIXES[rules.select(number)] ?? "th"}`;

const list = (words: string[]) => joinWith(words, " and ", ", ");
const at = ({ numbers, days, withYear }: PlenaryMeetingList) =>
  `at the ${list(numbers.map(figureOrdinal))} ${numbers.length > 1 ? "meetings" : "meeting"}, on ${listDays(days, "en", { year: withYear })}`;

const PROCEDURES: ProcedurePhrases = {
  silence: " through the silence procedure",
  consensus: " by consensus",
  acclamation: " by acclamation",
  vote: " by a vote",
};
const phrase = (procedure: DecisionDescription["procedure"]) => (procedure && PROCEDURES[procedure]) ?? "";

/** Returns the wording in which the event is called a meeting or a session. */
export function en(designation: MeetingDesignation): Wording {
  return {
    kind: "Draft report",
    title: ({ body, place, startsOn, endsOn }) =>
      `Report on the ${designation} of the ${body} held in ${place} ${heldOn(startsOn, endsOn, "en")}`,

    chapterMark: (number) => `${romanNumeral(number)}.`,
    sectionMark: (number) => `${latinLetter(number).toUpperCase()}.`,
    paragraphMark: (number) => `${number}.`,
    letterMark: (number) => `(${latinLetter(number)})`,
    endMarks: { before: ":", entry: ";", last: "." },
    headings: {
      introduction: "Introduction",
      recommendations: "Recommendations",
      deliberations: "Summary of deliberations",
      organization: `Organization of the ${designation}`,
      opening: `Opening of the ${designation}`,
      statements: "Statements",
      agenda: "Adoption of the agenda and organization of work",
      attendance: "Attendance",
      documentation: "Documentation",
      adoption: "Adoption of the report",
    },
    onlyIn: (locale) => `[${ENGLISH_NAMES[locale]} only]`,

    mandate: ({ body, organ }) =>
      `[In its decision …,] the ${organ} [decided to establish the ${body}]. [To be completed by the Secretariat.]`,
    scope: (meeting) =>
      `The present report contains the recommendations adopted at the ${meetingPhrase(meeting, "en") ?? designation}, a summary of deliberations and an account of the organization of the ${designation}.`,
    recommendations: (some) =>
      some
        ? "The recommendations set out below were adopted."
        : "[The recommendations adopted to be inserted by the Secretariat.]",
    considered: ({ number, title }, plenaryMeetings) =>
      plenaryMeetings.numbers.length > 0
        ? `Agenda item ${number}, entitled “${title}”, was considered ${at(plenaryMeetings)}.`
        : `Agenda item ${number}, entitled “${title}”, was considered. [The meeting and its date to be inserted by the Secretariat.]`,
    hadBefore: (symbols) =>
      `For the consideration of the item, the ${designation} had before it ${symbols.length > 1 ? "documents" : "document"} ${list(symbols)}.`,
    held: ({ body, place, startsOn, endsOn }, plenaryMeetings) =>
      `The ${body} met in ${place} ${heldOn(startsOn, endsOn, "en")}, holding a total of ${numeralWord(plenaryMeetings, NUMBERS)} ${plenaryMeetings === 1 ? "meeting" : "meetings"}.`,
    opened: (day, time) =>
      `The ${designation} was opened on ${formatDay(day, "en", { weekday: true })}, at ${time} [by the Chair; the name to be inserted by the Secretariat].`,
    statements:
      "Statements were made by the following: [the list of speakers (parties, signatories, observers and organizations) to be inserted by the Secretariat].",
    adoptedAgenda: (plenaryMeetings, call, isAmended) =>
      `The following agenda${isAmended ? ", as orally amended," : ""} was adopted${plenaryMeetings.numbers.length > 0 ? ` ${at(plenaryMeetings)}` : ""}:${call}`,
    seeAgenda: (symbol) => `For the annotated provisional agenda, see ${symbol}.`,
    parties: `The following parties to the Convention were represented at the ${designation}: [the list to be inserted by the Secretariat].`,
    observers: {
      signatories:
        "The following signatories to the Convention were represented by observers: [the list to be inserted by the Secretariat].",
      nonSignatories:
        "The following non-signatory States were represented by observers: [the list to be inserted by the Secretariat].",
      entities:
        "The following entities of the United Nations system were represented by observers: [the list to be inserted by the Secretariat].",
      organizations:
        "The following intergovernmental organizations were represented by observers: [the list to be inserted by the Secretariat].",
    },
    participants: "The list of participants is contained in document [the symbol to be inserted by the Secretariat].",
    documents: (count) => `The ${designation} had before it the following ${count > 1 ? "documents" : "document"}:`,
    decided: ({ text, madeBy, procedure, day }) =>
      `On ${formatDay(day, "en")}, the following decision was taken${madeBy === "extended-bureau" ? " by the extended Bureau" : ""}${phrase(procedure)}: “${text}”.`,
    legislation: (states) =>
      `In connection with the ${designation}, legislation was provided to the Secretariat by the following ${states.length > 1 ? "States" : "State"}: ${list(states)}.`,
    adopted: (day) => `The present report was adopted on ${formatDay(day, "en")}.`,
  };
}
