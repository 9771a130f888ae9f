import { cutSymbols, findPrintedSymbols } from "@/app/_vocabulary/printed-symbols";

/** Dots that lead from a title to its document or its page. */
const LEADERS = /\s*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*/u;
/** "(A/1)", "(A/1 and A/2)" at the end of a title. */
const IN_BRACKETS = /\s*[(（]([^()（）]*(?:\([^()]*\)[^()（）]*)*)[)）]\s*$/u;
const ONLY_JOINTS = /^(?:and|et|y|e|и|و|和|及|[\s,،;；、–-])*$/iu;

/** "See document A/1." after a title that it was joined to. */
const REFERENCE = /\s+((?:See|Voir|Véan?se)\s(?:(?:the|les?|el|los)\s)?documento?s?\s.*)$/su;

/** The parts of an entry beside the title of its item. */
export interface TitleWithDocuments {
  title: string;
  documents: string[];
  /** the words behind the dots that are no symbol: "no document" */
  documentation: string;
}

/**
 * Takes from the title of an item the documents that are listed with it: behind the dots of a table
 * of contents, or in brackets at its end. Numbers of pages are left out.
 */
export function takeDocuments(printed: string): TitleWithDocuments {
  const reference = REFERENCE.exec(printed);
  const referred = symbolsIn(reference?.[1] ?? "");
  if (reference && referred.length > 0)
    return { title: printed.slice(0, reference.index), documents: referred, documentation: "" };
  const [before = "", ...after] = printed.split(LEADERS);
  const behind = after.join(" ");
  const title = after.length > 0 ? before : printed;
  const documents = symbolsIn(behind);
  const documentation = documents.length === 0 && /\p{L}{2}/u.test(behind) ? behind : "";
  const [brackets, inside = ""] = IN_BRACKETS.exec(title) ?? [];
  const symbols = findPrintedSymbols(inside);
  if (brackets === undefined || symbols.length === 0 || !ONLY_JOINTS.test(cutSymbols(inside, symbols)))
    return { title, documents, documentation };

  return { title: title.slice(0, -brackets.length), documents: [...symbolsIn(inside), ...documents], documentation };
}

function symbolsIn(text: string): string[] {
  return [...new Set(findPrintedSymbols(text).map(({ parts }) => parts.join("-")))];
}
