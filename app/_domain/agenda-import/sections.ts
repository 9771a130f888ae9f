import { ALL_LEXICONS, foldHeading } from "./lexicon";
import { type Lexicon, PARTS, type Part } from "./lexicon/lexicon";
import type { Line } from "./lines";
import { type Reason, UnreadableAgenda } from "./unreadable-agenda";

/** The document, split at its headings. */
export interface Sections {
  lexicon: Lexicon;
  masthead: Line[];
  /** each heading's line as printed */
  headings: Record<Exclude<Part, "documentation" | "annex">, Line> & { annex?: Line };
  agenda: Line[];
  annotations: Line[];
  organizationOfWork: Line[];
}

const MISSING: Record<"title" | "agenda" | "annotations" | "organizationOfWork", Reason> = {
  title: "no-title",
  agenda: "no-agenda",
  annotations: "no-annotations",
  organizationOfWork: "no-organization-of-work",
};

/** Detects the language by the headings, then splits the sections between them. */
export function splitSections(lines: Line[]): Sections {
  const lexicon = detectLanguage(lines);
  const found = findHeadings(lines, lexicon);
  const at = (part: keyof typeof MISSING): number => {
    const [index] = found[part];
    if (index !== undefined) return index;
    // A missing heading is reported at the next heading, or at the end of the text.
    const next = PARTS.slice(PARTS.indexOf(part)).flatMap((later) => found[later].slice(0, 1));
    const line = next.length ? Math.min(...next) + 1 : lines.length;
    throw new UnreadableAgenda(line, MISSING[part], lexicon.headings[part][0]);
  };
  const [title, agenda, annotations, work] = [at("title"), at("agenda"), at("annotations"), at("organizationOfWork")];
  const annex = found.annex[0] ?? work;
  const order = [title, agenda, annotations, annex, work];
  order.forEach((index, place) => {
    const previous = order[place - 1];
    if (previous !== undefined && index < previous) throw new UnreadableAgenda(index + 1, "headings-out-of-order");
  });
  const line = (index: number): Line => lines[index]!; // every index was found in these lines
  const between = lines.slice(title + 1, agenda).find(({ text }) => text);
  if (between) throw new UnreadableAgenda(between.number, "masthead-line-unknown", between.text);
  const unexpected = lines.slice(annex + 1, work).find(({ text }) => text);
  if (annex !== work && unexpected) throw new UnreadableAgenda(unexpected.number, "row-unknown", unexpected.text);

  return {
    lexicon,
    masthead: lines.slice(0, title),
    headings: {
      title: line(title),
      agenda: line(agenda),
      annotations: line(annotations),
      organizationOfWork: line(work),
      ...(annex !== work && { annex: line(annex) }),
    },
    agenda: lines.slice(agenda + 1, annotations),
    annotations: lines.slice(annotations + 1, annex),
    organizationOfWork: lines.slice(work + 1),
  };
}

/** Detects the language by the number of its headings in the text; the title counts most. */
function detectLanguage(lines: Line[]): Lexicon {
  const foldedLines = new Set(lines.map(({ text }) => foldHeading(text)));
  const has = (lexicon: Lexicon, part: Part) =>
    lexicon.headings[part].some((wording) => foldedLines.has(foldHeading(wording)));
  const [best] = ALL_LEXICONS.map((lexicon) => ({
    lexicon,
    score: PARTS.filter((part) => has(lexicon, part)).length + (has(lexicon, "title") ? PARTS.length : 0),
  })).sort((one, other) => other.score - one.score);
  if (!best?.score) throw new UnreadableAgenda(1, "no-title", lines.find(({ text }) => text)?.text);

  return best.lexicon;
}

function findHeadings(lines: Line[], lexicon: Lexicon): Record<Part, number[]> {
  const wordings = new Map(PARTS.flatMap((part) => lexicon.headings[part].map((text) => [foldHeading(text), part])));
  const found: Record<Part, number[]> = {
    title: [],
    agenda: [],
    annotations: [],
    documentation: [],
    annex: [],
    organizationOfWork: [],
  };
  lines.forEach(({ text, number }, index) => {
    const part = wordings.get(foldHeading(text));
    if (!part) return;
    if (part !== "documentation" && found[part].length) throw new UnreadableAgenda(number, "heading-twice", text);
    found[part].push(index);
  });

  return found;
}
