import { joinWrapped } from "@/app/_domain/agenda-import/join-wrapped";
import { ORGANIZATION_NAMES } from "@/app/_domain/agenda-import/organization-names";
import type { PrintedLine } from "../printed-lines";

/**
 * Joins what the type of a masthead divides: `E` and `/CN.15/2011/1`, whose first letters are set
 * apart, "Distr." above "GENERAL", and a name with a word on each line.
 */
export function joinDivided(lines: PrintedLine[]): PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of joinStacked(lines)) {
    const before = joined.at(-1);
    const letters = before && /(?:^|\s)([A-Z]{1,5})$/.exec(before.text)?.[1];
    if (before && letters && /^\/[A-Z0-9]/.test(line.text)) {
      before.text = before.text.slice(0, -letters.length).trim();
      joined.push({ ...line, text: letters + line.text });
    } else if (before && /(?:Distr\.?|Original)\s?[.:：]?$/i.test(before.text) && !/[:：]/.test(line.text))
      before.text = `${before.text}${/[.:：]\s?$/u.test(before.text) ? "" : ":"} ${line.text}`;
    else joined.push({ ...line });
  }

  return joined;
}

/** The names of principal organs, which old mastheads set beside the mark, a word on each line. */
const STACKED_NAMES = [
  ...ORGANIZATION_NAMES,
  "General Assembly",
  "Economic and Social Council",
  "Security Council",
  "Assemblée générale",
  "Conseil économique et social",
  "Conseil de sécurité",
  "Asamblea General",
  "Consejo Económico y Social",
  "Consejo de Seguridad",
].map(foldName);

/** Lines of the longest of them. */
const MAX_STACKED = 4;

function joinStacked(lines: PrintedLine[]): PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as PrintedLine; // below the length
    const count = [...Array(MAX_STACKED - 1).keys()]
      .map((more) => more + 2)
      .find((lineCount) => {
        const texts = lines.slice(index, index + lineCount).map(({ text }) => text);

        return texts.length === lineCount && STACKED_NAMES.includes(foldName(texts.join(" ")));
      });
    const text = lines
      .slice(index, index + (count ?? 1))
      .map((each) => each.text)
      .join(" ");
    joined.push({ ...line, text });
    index += (count ?? 1) - 1;
  }

  return joined;
}

/** Folds a name for comparison: capitals may be printed without their accents. */
function foldName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Words after which a name does not end. */
const OPEN_WORD =
  /(?<!\p{L})(?:of|the|to|for|on|in|and|against|with|de|la|le|les|des|du|et|à|aux?|pour|sur|contre|del|los|las|y|en|para|contra|по|и|о|об|в|для|против|на|في|من|على|إلى|لدى|Объединенных|Организации)$/iu;
/** "Convention" follows, but no other name. */
const OF_THE_ORGANIZATION = /(?<!organi[sz]ation of )the United Nations$/iu;

/** Returns whether a name ends with a word after which it goes on. */
export function openWordEnds(name: string): boolean {
  return OPEN_WORD.test(name) || /[,،，]$/u.test(name);
}

/** Words with which no name begins: the line goes on from the one before. */
const JOINING_WORD =
  /^(?:of|on|for|to|against|and|with|du|des?|sur|pour|contre|relative?|y|del|para|contra|sobre|по|об?|во?|для|против|и|на|между|وال\p{L}+|بشأن|المعني[ةين]*|لمكافحة|من|في|على)(?!\p{L})/iu;

/** An Arabic noun without its article, before one that has it: "اتفاقية حقوق", "الأشخاص ذوي الإعاقة". */
const OPEN_ARABIC = /(?<![\p{L}\p{M}])(?!ال|لل|بال|وال|فال|كال)\p{Script=Arabic}[\p{L}\p{M}]+$/u;

/** Returns whether an Arabic name seems to go on in a line. */
export function goesOnInArabic(before: string, next: string): boolean {
  return OPEN_ARABIC.test(before) && /^ال/u.test(next);
}

/** A Chinese name that goes on: after "的", a conjunction, or within a title or brackets. */
const OPEN_CHINESE = /(?:的|和|与|及|暨|、)$|《[^》]*$|（[^）]*$/u;

/** The treaty before its conference of the parties: "…公约", "缔约方会议". */
const TREATY = /(?:公约|议定书|协定|条约)$/u;

/**
 * Returns a name with the line that continues it; undefined if the line is another name.
 *
 * @param isFullLine the first word of the line had no room on the line before.
 */
export function continueName(before: string, next: string, isFullLine = false): string | undefined {
  const goesOn =
    isFullLine ||
    /^\p{Ll}/u.test(next) ||
    OPEN_WORD.test(before) ||
    (OF_THE_ORGANIZATION.test(before) && isCapital(before) === isCapital(next)) ||
    JOINING_WORD.test(next) ||
    OPEN_CHINESE.test(before) ||
    (TREATY.test(before) && /^缔约/u.test(next));

  return goesOn ? joinWrapped(before, next) : undefined;
}

/** Words with which a name begins that is none of a body. */
const BEGINS_NAME =
  /^(?:(?:the|inter-?governmental|international|united nations|world|european|regional|framework|joint|ad hoc|special|department|office|secretariat|convention|covenant|protocol|agreement|treaty|programme|fund|organi[sz]ation|agency|annual|nations unies|organisation|bureau|secrétariat|accord|traité|pacte|naciones unidas|organización|oficina|secretaría|convenio|convención|acuerdo|tratado|pacto|protocolo|programa|fondo|marco)(?!\p{L}))/iu;

/**
 * Returns whether a line in Latin letters is the rest of the name above it: both are set in capitals or
 * neither is, and it begins no name of its own.
 */
export function isRestOfName(before: string, next: string): boolean {
  if (!/^[\p{Script=Latin}\P{L}]+$/u.test(next)) return false;

  return isCapital(before) === isCapital(next) && !isAcronym(before) && !isAcronym(next) && !BEGINS_NAME.test(next);
}

function isCapital(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}

/** Returns whether a name is the acronym that stands beside the mark of an organization: `TD`, `CBD`. */
export function isAcronym(name: string): boolean {
  return /^\[?[A-Z]{1,6}\]?$/.test(name);
}
