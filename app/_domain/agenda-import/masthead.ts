import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Day } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { zoneOfPlace } from "@/app/_vocabulary/places";
import { SYMBOL_PATTERN } from "@/app/_vocabulary/symbol";
import { readDates, readWholeDate, textBesideDate } from "./dates";
import { createFinding, type Finding } from "./findings";
import { ALL_LEXICONS, foldHeading, LEXICONS } from "./lexicon";
import type { Lexicon } from "./lexicon/lexicon";
import type { Line } from "./lines";
import { ORGANIZATION_NAMES } from "./organization-names";
import { UnreadableAgenda } from "./unreadable-agenda";

/** The part before the title, each line as printed. */
export interface Masthead {
  organ: string;
  workingGroup: string;
  placeAndDates: string;
  distributionLine: string;
  dateLine: string;
  languageLine: string;
  originalLine: string;
  /** "Unofficial translation of …", where the text is not the document itself */
  translationLine: string | undefined;
  /** the name of the organization above its organ, if printed */
  organizationLine: string | undefined;
  /** the symbol, if printed */
  symbolLine: string | undefined;
  symbol: string | undefined;
  distribution: Distribution;
  issuedOn: Day | undefined;
  originalLanguage: Locale | undefined;
  place: string;
  timeZone: string | undefined;
  days: Day[];
  placeLine: number;
}

type LineKind = "distribution" | "date" | "language" | "original" | "translation" | "symbol" | "place" | "organization";

const ORGANIZATION = ORGANIZATION_NAMES.map(foldHeading);

/** The original language as the masthead names it, in English, French or Spanish. */
const ORIGINALS: Record<Locale, RegExp> = {
  ar: /arab|árabe|العربية/i,
  zh: /chin|中文/i,
  en: /engl|angl|ingl|英文/i,
  fr: /fren|fran|法文/i,
  ru: /rus|俄文/i,
  es: /span|espa|西班牙文/i,
};

/** Reads the masthead. Refuses an unknown line; a missing one is assumed and becomes a finding. */
export function readMasthead(
  lines: Line[],
  lexicon: Lexicon,
  titleLine: number,
): { masthead: Masthead; findings: Finding[] } {
  const { known, organ, group, placeLine } = recognizeLines(lines, lexicon, titleLine);
  const [date] = readDates(placeLine.text, lexicon);
  if (!date?.days) throw new UnreadableAgenda(placeLine.number, "date-does-not-exist", placeLine.text);
  const place = textBesideDate(placeLine.text, date, lexicon);
  const text = (kind: LineKind) => known.get(kind)?.text ?? "";
  const timeZone = zoneOfPlace(place);
  const dateLine = known.get("date");
  const originalLanguage = LOCALES.find((locale) =>
    ORIGINALS[locale].test(text("original").replace(/^[^:：]*[:：]/, "")),
  );
  const missing = (
    kind: LineKind,
    finding: "distribution-missing" | "date-missing" | "language-line-missing" | "original-language-missing",
  ) => (known.has(kind) ? [] : [createFinding(finding, titleLine)]);

  return {
    masthead: {
      organ: organ.text,
      workingGroup: group.text,
      placeAndDates: placeLine.text,
      distributionLine: text("distribution"),
      dateLine: text("date"),
      languageLine: text("language"),
      originalLine: text("original"),
      translationLine: known.get("translation")?.text,
      organizationLine: known.get("organization")?.text,
      symbolLine: known.get("symbol")?.text,
      symbol: `${text("symbol")} ${text("translation")}`.match(SYMBOL_PATTERN)?.[0],
      distribution: distributionOf(text("distribution")),
      issuedOn: dateLine && mastheadDate(dateLine, lexicon),
      originalLanguage,
      place,
      timeZone,
      days: [...new Set(date.days)].sort(),
      placeLine: placeLine.number,
    },
    findings: [
      ...missing("distribution", "distribution-missing"),
      ...missing("date", "date-missing"),
      // English texts do not name their language.
      ...(lexicon.locale === "en" ? [] : missing("language", "language-line-missing")),
      ...missing("original", "original-language-missing"),
      ...(timeZone ? [] : [createFinding("zone-assumed", placeLine.number, { place })]),
    ],
  };
}

/** Returns the lines by their kind, of which the organ, the group and the place are required. */
function recognizeLines(lines: Line[], lexicon: Lexicon, titleLine: number) {
  const known = new Map<LineKind, Line>();
  const others: Line[] = [];
  for (const line of lines) {
    if (!line.text) continue;
    const kind = kindOf(line.text, lexicon);
    if (!kind) others.push(line);
    else if (known.has(kind)) throw new UnreadableAgenda(line.number, "masthead-line-twice", line.text);
    else known.set(kind, line);
  }
  const [organ, group, unknown] = others;
  if (!organ || !group) throw new UnreadableAgenda(titleLine, "no-working-group");
  if (unknown) throw new UnreadableAgenda(unknown.number, "masthead-line-unknown", unknown.text);
  const placeLine = known.get("place");
  if (!placeLine) throw new UnreadableAgenda(titleLine, "no-place-and-dates");

  return { known, organ, group, placeLine };
}

function kindOf(text: string, lexicon: Lexicon): LineKind | undefined {
  const folded = foldHeading(text);
  if (lexicon.unofficialTranslation.test(text)) return "translation";
  if (/^Distr\b/i.test(text)) return "distribution";
  if (/^Original\s*[:：]/i.test(text)) return "original";
  if (text.replace(/\s/g, "").replace(SYMBOL_PATTERN, "").replace(/^\*+$/, "") === "") return "symbol";
  if (ORGANIZATION.includes(folded)) return "organization";
  if ([...lexicon.languageLines, LANGUAGE_NAMES[lexicon.locale]].some((name) => foldHeading(name) === folded))
    return "language";
  if ([lexicon, LEXICONS.en].some((each) => readWholeDate(text, each))) return "date";

  return readDates(text, lexicon).length ? "place" : undefined;
}

/** Reads the date in any language: Arabic, Chinese and Russian versions print it in English. */
function mastheadDate(line: Line, lexicon: Lexicon): Day {
  const date = [lexicon, ...ALL_LEXICONS].map((each) => readWholeDate(line.text, each)).find((read) => read);
  const [day] = date?.days ?? [];
  if (!day) throw new UnreadableAgenda(line.number, "date-does-not-exist", line.text);

  return day;
}

function distributionOf(line: string): Distribution {
  if (/limit/i.test(line)) return "limited";

  return /restr|reserv/i.test(line) ? "restricted" : "general";
}
