import type { Locale } from "@/app/_vocabulary/locales";
import type { PrintedLine } from "../printed-lines";
import { isBodyName } from "./body-words";
import type { Masthead } from "./masthead";
import { MastheadReader } from "./masthead-reader";
import { joinDivided } from "./names";

/** A longer line is a paragraph, and no particular of a masthead. */
export const MAX_MASTHEAD_LINE = 400;

/** Reads the lines before the title of an agenda, none of them longer than `MAX_MASTHEAD_LINE`. */
export function readMasthead(lines: PrintedLine[], locale: Locale): Masthead {
  const reader = new MastheadReader(locale);
  for (const line of joinDivided(lines)) reader.read(line);

  return withBody(reader.masthead, locale);
}

/** Sets apart the lines after the last name that has a word of bodies: they are none. */
function withBody(masthead: Masthead, locale: Locale): Masthead {
  const body = masthead.names.findLastIndex(({ text }) => isBodyName(text, locale));
  const names = body < 0 ? masthead.names : masthead.names.slice(0, body + 1);

  return {
    ...masthead,
    names,
    otherLines: masthead.names.slice(names.length),
    isBodyUncertain: body < 0,
  };
}
