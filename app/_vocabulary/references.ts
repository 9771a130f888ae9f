import { findPrintedSymbols } from "./printed-symbols";
import {
  type Inline,
  mapRunningTexts,
  type NoteInline,
  type Reference,
  type RichText,
  runningTextsOf,
} from "./rich-text";
import { foldSymbol } from "./symbol";

/** Returns the references of a text, those in its footnotes too. */
export function referencesOf(text: RichText): Reference[] {
  return text.flatMap((block) => runningTextsOf(block).flat()).flatMap(referencesIn);
}

function referencesIn(part: Inline): Reference[] {
  if (part.type === "footnote") return part.content.flatMap(referencesIn);

  return part.type === "reference" ? [part] : [];
}

/** Returns a text in which each reference is replaced, those in its footnotes too. */
export function mapReferences(text: RichText, replace: (reference: Reference) => NoteInline): RichText {
  const inNote = <Part extends Inline>(part: Part) => (part.type === "reference" ? replace(part) : part);

  return mapRunningTexts(text, (content) =>
    content.map((part) => (part.type === "footnote" ? { ...part, content: part.content.map(inNote) } : inNote(part))),
  );
}

/** A document of the portal as a text may refer to it. */
export interface ReferableDocument {
  id: string;
  symbol: string;
}

/** Returns the documents by their folded symbols. */
export function bySymbol<D extends ReferableDocument>(documents: readonly D[]): Map<string, D> {
  return new Map(documents.map((document) => [foldSymbol(document.symbol), document]));
}

/** Finds the symbols in a text that are those of known documents, by their folded symbols. */
export function findKnownSymbols<D>(
  text: string,
  known: ReadonlyMap<string, D>,
): { from: number; to: number; document: D }[] {
  return findPrintedSymbols(text).flatMap(({ from, to }) => {
    const document = known.get(foldSymbol(text.slice(from, to)));
    return document ? [{ from, to, document }] : [];
  });
}

/** Returns a text in which the symbols of known documents are references to them. */
export function referToKnown(text: RichText, documents: readonly ReferableDocument[]): RichText {
  const known = bySymbol(documents);
  const referring = (part: NoteInline) => (part.type === "text" ? splitText(part.text, known) : [part]);

  return mapRunningTexts(text, (content) =>
    content.flatMap((part): Inline[] =>
      part.type === "footnote" ? [{ ...part, content: part.content.flatMap(referring) }] : referring(part),
    ),
  );
}

function splitText(text: string, known: ReadonlyMap<string, ReferableDocument>): NoteInline[] {
  const parts: NoteInline[] = [];
  let done = 0;
  for (const { from, to, document } of findKnownSymbols(text, known)) {
    if (from > done) parts.push({ type: "text", text: text.slice(done, from) });
    parts.push({ type: "reference", text: document.symbol, document: document.id });
    done = to;
  }
  if (done < text.length || parts.length === 0) parts.push({ type: "text", text: text.slice(done) });

  return parts;
}
