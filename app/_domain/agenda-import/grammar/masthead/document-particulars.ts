import { ORGANIZATION_NAMES } from "@/app/_domain/agenda-import/organization-names";
import { withoutLetterSpacing } from "@/app/_vocabulary/letter-spacing";
import type { Locale } from "@/app/_vocabulary/locales";
import { cutSymbols, findPrintedSymbols, spacedSymbolAlone } from "@/app/_vocabulary/printed-symbols";
import { TERMS } from "../terms";
import { languageNamed } from "./language-names";
import type { Masthead } from "./masthead";

/** "MEPC 80/1": the acronym of a committee stands apart from the number of its session. */
const SPACED = /(?<!\S)([A-Z]{2,6} \d{1,3}\/\d{1,3}(?:\/(?:Add|Corr|Rev|INF)\.\d{1,3})*)(?!\S)/u;

/** Takes the symbols out of a line of a masthead. */
export function takeSymbols(text: string, masthead: Masthead): string {
  const alone = spacedSymbolAlone(text);
  if (alone) {
    const isOther = masthead.symbols.length > 0 && !masthead.symbols.includes(alone);
    if (isOther) masthead.otherSymbols.push(alone);
    else if (masthead.symbols.length === 0) masthead.symbols.push(alone);

    return "";
  }
  const symbols = findPrintedSymbols(text);
  const [spaced = "", symbol] = symbols.length + masthead.symbols.length === 0 ? (SPACED.exec(text) ?? []) : [];
  if (symbol) {
    masthead.symbols.push(symbol);

    return text.replace(spaced, " ");
  }
  const own = masthead.symbols;
  for (const { parts } of symbols)
    for (const part of parts) {
      if (own.includes(part)) continue;
      const isOwn = own.length === 0 || parts.includes(own[0] ?? "") || isOfJointDocument(own[0] ?? "", part);
      if (isOwn) own.push(part);
      else masthead.otherSymbols.push(part);
    }

  return symbols.length === 0 ? text : cutSymbols(text, symbols).replace(/^\s*\*{1,3}\s*$/, " ");
}

/** Documents of several bodies have one number: `E/CN.7/2024/3` and `E/CN.15/2024/3`. */
function isOfJointDocument(one: string, other: string): boolean {
  const [first, second] = [one, other].map((symbol) => /\/\d{4}\/.+$/.exec(symbol)?.[0]);

  return first !== undefined && first === second;
}

/** The distribution alone on its line, as older documents print it. */
const DISTRIBUTION_ALONE = /^\s*(?<distribution>general|limited|restricted|générale|limitée|limitada)\s*$/iu;

/** "GENERAL Distr.", as the International Atomic Energy Agency prints it. */
const DISTRIBUTION_BEFORE = /^\s*(?<distribution>general|limited|restricted)\s+distr(?:\.|ibution)\s*$/iu;

/** Takes the distribution out of a line. */
export function takeDistribution(text: string, masthead: Masthead, locale: Locale): string {
  const match =
    TERMS[locale].distribution.exec(text.trim()) ??
    TERMS.en.distribution.exec(text) ??
    DISTRIBUTION_ALONE.exec(text) ??
    DISTRIBUTION_BEFORE.exec(text);
  if (!match) return text;
  const printed = match.groups?.distribution ?? match[0];
  masthead.printed.distribution ||= match[0].trim();
  masthead.distribution ??= /limit|огранич|有限/iu.test(printed)
    ? "limited"
    : /restr|reserv|限制/iu.test(printed)
      ? "restricted"
      : "general";

  return text.replace(match[0], " ");
}

/** Takes the original language out of a line. */
export function takeOriginal(text: string, masthead: Masthead, locale: Locale): string {
  const match = TERMS[locale].original.exec(text) ?? TERMS.en.original.exec(text);
  if (!match) return text;
  const [first = ""] = (match.groups?.languages ?? "").split(/\s*[,/]\s*|\s+(?:and|et|y)\s+/u);
  masthead.originalLanguage ??= languageNamed(first);
  masthead.printed.originalLanguage ||= match[0].trim();

  return text.replace(match[0], " ");
}

/** Takes a line that names the language of the document. */
export function takeLanguage(text: string, masthead: Masthead): string {
  const word = text.trim();
  const language = languageNamed(word);
  if (!language || /\s/.test(word)) return text;
  masthead.language ??= language;
  masthead.printed.language ||= word;

  return "";
}

/** Takes the name of the organization where it stands alone: the names of many organs begin with it. */
export function takeOrganization(text: string, masthead: Masthead): string {
  const line = withoutLetterSpacing(text);
  if (masthead.organization) return text;
  const name = ORGANIZATION_NAMES.find((each) => line.toLowerCase().startsWith(each.toLowerCase()));
  const rest = line.slice(name?.length ?? 0);
  if (!name || !(rest === "" || (/^\s+\p{Lu}/u.test(rest) && beginsNoName(name, rest)))) return text;
  masthead.organization = line.slice(0, name.length);

  return rest.trim();
}

/**
 * The columns of a masthead may have run together: only in English and Chinese does the name of an
 * organ begin with that of the organization.
 */
function beginsNoName(name: string, rest: string): boolean {
  if (/^\p{Script=Han}/u.test(name)) return false;

  return (
    name !== "United Nations" || /^\s+(?:Economic and Social Council|General Assembly|Security Council)$/i.test(rest)
  );
}
