import { joinWrapped } from "@/app/_domain/agenda-import/join-wrapped";
import type { PrintedLine } from "../printed-lines";

/**
 * Joins what the type of a masthead divides: `E` and `/CN.15/2011/1`, whose first letters are set
 * apart, and "Distr." above "GENERAL".
 */
export function joinDivided(lines: PrintedLine[]): PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const letters = before && /(?:^|\s)([A-Z]{1,5})$/.exec(before.text)?.[1];
    if (before && letters && /^\/[A-Z0-9]/.test(line.text)) {
      before.text = before.text.slice(0, -letters.length).trim();
      joined.push({ ...line, text: letters + line.text });
    } else if (before && /(?:Distr\.?|Original)\s?[.:：]?$/i.test(before.text))
      before.text = `${before.text.replace(/[.:：\s]+$/u, "")}: ${line.text}`;
    else joined.push({ ...line });
  }

  return joined;
}

/** Words after which a name does not end. */
const OPEN_WORD =
  /(?<!\p{L})(?:of|the|to|for|on|in|and|against|with|de|la|le|les|des|du|et|à|aux?|pour|sur|contre|del|los|las|y|en|para|contra|по|и|о|об|в|для|против|на|في|من|على|إلى|لدى|the United Nations|Объединенных|Организации)$/iu;

/** Returns whether a name ends with a word after which it goes on. */
export function openWordEnds(name: string): boolean {
  return OPEN_WORD.test(name) || /[,،，]$/u.test(name);
}

/** The treaty before its conference of the parties: "…公约", "缔约方会议". */
const TREATY = /(?:公约|议定书|协定|条约)$/u;

/**
 * Returns a name with the line that continues it; undefined if the line is another name.
 *
 * @param isFullLine the first word of the line had no room on the line before.
 */
export function continueName(before: string, next: string, isFullLine = false): string | undefined {
  const goesOn =
    isFullLine || /^\p{Ll}/u.test(next) || OPEN_WORD.test(before) || (TREATY.test(before) && /^缔约/u.test(next));

  return goesOn ? joinWrapped(before, next) : undefined;
}
