import type { Locale } from "@/app/_vocabulary/locales";
import { readSessions } from "@/app/_vocabulary/ordinals/read-session";
import type { PrintedLine } from "../printed-lines";
import { isBodyName } from "./body-words";
import { joinDates } from "./join-dates";
import type { Masthead } from "./masthead";
import { MastheadReader } from "./masthead-reader";
import { joinDivided } from "./names";

/** A longer line is a paragraph, and no particular of a masthead. */
export const MAX_MASTHEAD_LINE = 400;

/** Reads the lines before the title of an agenda, none of them longer than `MAX_MASTHEAD_LINE`. */
export function readMasthead(lines: PrintedLine[], locale: Locale): Masthead {
  const reader = new MastheadReader(locale);
  for (const line of joinDates(joinDivided(lines), locale)) reader.read(line);

  return withBody(reader.masthead, locale);
}

/** Sets apart the lines after the last name that has a word of bodies: they are none. */
function withBody(masthead: Masthead, locale: Locale): Masthead {
  withSessionOfName(masthead, locale);
  // "(second part)" beside the session names none.
  const body = masthead.names.findLastIndex(
    ({ text }) => isBodyName(text, locale) && !/^[(（][^)）]*[)）]$/u.test(text),
  );
  const names = body < 0 ? masthead.names : masthead.names.slice(0, body + 1);

  return {
    ...masthead,
    names,
    otherLines: [...masthead.otherLines, ...masthead.names.slice(names.length)],
    isBodyUncertain: body < 0,
  };
}

/** Words of the longest ordinal. */
const MAX_ORDINAL_WORDS = 4;

/** "Ninth Conference of States Parties": where no session is printed, the name of the body has its number. */
function withSessionOfName(masthead: Masthead, locale: Locale): void {
  if (masthead.session) return;
  for (const name of masthead.names.filter(({ text }) => isBodyName(text, locale))) {
    const words = name.text.split(" ");
    for (let count = Math.min(MAX_ORDINAL_WORDS, words.length - 1); count > 0; count--) {
      const printed = words.slice(0, count).join(" ");
      const rest = words.slice(count).join(" ");
      const [session] = readSessions(`${printed} ${NOUNS[locale] ?? ""}`, locale);
      if (session?.from !== 0 || !isBodyName(rest, locale)) continue;
      masthead.session = { number: session.number, resumed: session.resumed, word: session.word };
      masthead.sessionLine = printed;
      name.text = rest;

      return;
    }
  }
}

/** The noun that a number has before it, where the languages are written so. */
const NOUNS: Partial<Record<Locale, string>> = { en: "meeting", fr: "réunion", es: "reunión", ru: "совещание" };
