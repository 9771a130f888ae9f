import { detectLanguage } from "@/app/_vocabulary/detect-language";
import { createFinding, type Finding } from "../findings";
import type { SourceDocument } from "../source-document";
import { truncate } from "../unreadable-agenda";
import type { AgendaDocument } from "./agenda-document";
import { findSegment } from "./find-segment";
import { isAcronym } from "./masthead/names";

/** Finds what a reader of the document should look at: assumptions on it, and text that is not understood. */
export function findDoubts(document: Omit<AgendaDocument, "findings">, source: SourceDocument): Finding[] {
  return [
    ...symbolDoubts(document),
    ...bodyDoubts(document),
    ...document.chapters.map(({ line, heading, paragraphs }) =>
      createFinding("text-without-item", line, { text: truncate(heading ?? paragraphs[0]?.text ?? "") }),
    ),
    ...(document.programme?.unread ?? [])
      .filter(({ text }) => !findSegment(text, document.segments))
      .map(({ line, text }) => createFinding("row-unread", line, { text: truncate(text.replaceAll("\t", " ")) })),
    ...(source.acceptedChanges > 0
      ? [createFinding("changes-accepted", document.titleLine, { count: source.acceptedChanges })]
      : []),
    ...otherLanguages(document, source),
  ];
}

function symbolDoubts({ masthead, symbols, titleLine }: Omit<AgendaDocument, "findings">): Finding[] {
  const symbol = symbols.join("-");
  if (symbol && masthead.symbols.length === 0) return [createFinding("symbol-in-running-head", titleLine, { symbol })];
  const others = masthead.otherSymbols.filter((other) => !symbols.includes(other));

  return others.length > 0 ? [createFinding("several-symbols", titleLine, { symbol, symbols: others.join(", ") })] : [];
}

function bodyDoubts({ masthead, titleLine }: Omit<AgendaDocument, "findings">): Finding[] {
  const body = masthead.names.at(-1);
  // Lines after the place and dates may be those of a title.
  const isAbove = (line: number) => masthead.placeLine === undefined || line <= masthead.placeLine;
  const others = masthead.otherLines
    .filter(({ line, text }) => isAbove(line) && !isAcronym(text))
    .map(({ line, text }) => createFinding("text-not-placed", line, { text: truncate(text) }));
  if (body && !masthead.isBodyUncertain) return others;

  return [createFinding("body-uncertain", body?.line ?? titleLine, { body: truncate(body?.text ?? "–") }), ...others];
}

/** Letters of a paragraph whose language shows. */
const MIN_LETTERS = 80;

/** Notes the first of the paragraphs in each other script than the document's. */
function otherLanguages({ locale, titleLine }: Omit<AgendaDocument, "findings">, source: SourceDocument): Finding[] {
  const found = new Map<string, Finding>();
  for (const { line, text } of source.blocks) {
    if (line <= titleLine || text.length < MIN_LETTERS) continue;
    const language = detectLanguage(text);
    // Only a script shows the language of one paragraph with certainty.
    if (scriptOf(language) === scriptOf(locale) || found.has(language)) continue;
    found.set(language, createFinding("other-language", line, { text: truncate(text) }));
  }

  return [...found.values()];
}

function scriptOf(locale: string): string {
  return ["ar", "zh", "ru"].includes(locale) ? locale : "latin";
}
