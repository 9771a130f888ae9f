import type { Locale } from "../locales";
import {
  type CitationNote,
  type Inline,
  mapRunningTexts,
  type NoteInline,
  type Reference,
  type RichText,
} from "../rich-text";
import type { CitationFacts } from "./citation-facts";
import { findCitations } from "./find-citations";

interface Options {
  /** the language of the text */
  locale: Locale;
  facts: CitationFacts;
  /** returns where a document can be read, if that is certain */
  addressOf: (symbol: string) => string | undefined;
  /** returns a note on a cited document, such as its replacement */
  noteOf?: (symbol: string) => CitationNote | undefined;
  /** returns the present symbol of a document of the portal, if the reader may read it */
  symbolOf?: (document: string) => string | undefined;
}

/**
 * Returns a rich text with its citations as links: documents by symbol, and publications by their
 * title in quotation marks where a footnote after it gives the address. The words stay unchanged: a
 * reference too prints the symbol that it has, and becomes text where it leads nowhere. Each piece of running text is read by itself, so that no link crosses another link or a footnote
 * mark.
 */
export function linkCitations(text: RichText, options: Options): RichText {
  const inNote = (part: NoteInline) => {
    if (part.type === "link") return [part];
    return part.type === "reference" ? [linkReference(part, options)] : linkText(part.text, options);
  };
  const inline = (content: Inline[]): Inline[] =>
    content.flatMap((part, index): Inline[] => {
      if (part.type === "footnote") return [{ ...part, content: part.content.flatMap(inNote) }];
      if (part.type !== "text") return inNote(part);
      const publishedAt = findAddressInNotes(content.slice(index));
      const linked = linkText(part.text, options);

      return publishedAt ? linked.flatMap((each) => linkTitles(each, publishedAt, options.locale)) : linked;
    });

  return mapRunningTexts(text, inline);
}

function linkText(text: string, { locale, facts, addressOf, noteOf }: Options): NoteInline[] {
  const parts: NoteInline[] = [];
  let done = 0;
  for (const { from, to, symbol } of findCitations(text, locale, facts)) {
    const href = addressOf(symbol);
    if (!href) continue;
    if (from > done) parts.push({ type: "text", text: text.slice(done, from) });
    const note = noteOf?.(symbol);
    parts.push({ type: "link", href, text: text.slice(from, to), cites: symbol, ...(note && { note }) });
    done = to;
  }
  if (done < text.length || parts.length === 0) parts.push({ type: "text", text: text.slice(done) });

  return parts;
}

/** Returns a reference as a link to its document, under whatever symbol that is found today. */
function linkReference({ text, document }: Reference, { addressOf, noteOf, symbolOf }: Options): NoteInline {
  const symbol = document ? symbolOf?.(document) : text;
  const href = symbol && addressOf(symbol);
  if (!href) return { type: "text", text };
  const note = noteOf?.(symbol);

  return { type: "link", href, text, cites: symbol, ...(note && { note }) };
}

/** Returns the first address in the footnotes of a paragraph. */
function findAddressInNotes(content: Inline[]): string | undefined {
  const inNotes = content.flatMap((part) => (part.type === "footnote" ? part.content : []));

  return inNotes.find((part) => part.type === "link")?.href;
}

/** Matches a title in the quotation marks of every language but Arabic. French sets spaces inside. */
const QUOTED = /“([^”]+)”|«[\s\u00a0\u202f]?([^\s\u00a0\u202f»][^»]*?)[\s\u00a0\u202f]?»|《([^》]+)》/g;

/**
 * A title in Arabic quotation marks: ”…“ in New York, "…" in Vienna, «…» in older texts. The
 * conjunction و may be joined to the first mark.
 */
const QUOTED_IN_ARABIC = /”([^“]+)“|«([^»]+)»|(?<=^|[\s(]|\sو)"([^"\s][^"]*)"/g;

function linkTitles(part: Inline, href: string, locale: Locale): Inline[] {
  if (part.type !== "text") return [part];
  const parts: Inline[] = [];
  let done = 0;
  for (const { 0: quoted, index, ...groups } of part.text.matchAll(locale === "ar" ? QUOTED_IN_ARABIC : QUOTED)) {
    const title = groups[1] ?? groups[2] ?? groups[3] ?? "";
    const from = index + quoted.indexOf(title, 1);
    parts.push({ type: "text", text: part.text.slice(done, from) }, { type: "link", href, text: title });
    done = from + title.length;
  }
  if (done < part.text.length || parts.length === 0) parts.push({ type: "text", text: part.text.slice(done) });

  return parts;
}

/** Returns the symbols of the documents that a rich text cites. */
export function citedSymbols(text: RichText, locale: Locale, facts: CitationFacts): string[] {
  const cited = new Set<string>();
  linkCitations(text, { locale, facts, addressOf: (symbol) => void cited.add(symbol) });

  return [...cited];
}
