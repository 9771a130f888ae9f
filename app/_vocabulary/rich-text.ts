import type { Locale } from "./locales";

/**
 * Text, a link, or a reference to a document. A link to a cited document has its symbol (`cites`) and may
 * have a note.
 */
export type NoteInline =
  | { type: "text"; text: string }
  | { type: "link"; href: string; text: string; cites?: string; note?: CitationNote }
  | Reference;

/**
 * The symbol of a document, as printed (`text`). A document of the portal is named by its id too: its
 * symbol may change, and working copies then print the new one.
 */
export interface Reference {
  type: "reference";
  text: string;
  document?: string;
}

/**
 * A piece of running text. A footnote is at the place of its reference; its number follows from the
 * reading order.
 */
export type Inline = NoteInline | { type: "footnote"; content: NoteInline[] };

/** A note on a cited document, such as its replacement, in the reader's language. */
export interface CitationNote {
  text: string;
  locale: Locale;
}

/** An item of a list with its mark as printed: `(a)`, `–`. */
export interface ListItem {
  mark: string;
  /** the levels of the list above it; absent on the first level */
  depth?: number;
  content: Inline[];
}

/** A block of text. A paragraph may have its number, as printed: `12.`. */
export type Block =
  | { type: "paragraph"; number?: string; content: Inline[] }
  | { type: "quotation"; content: Inline[] }
  | { type: "list"; items: ListItem[] };

export type RichText = Block[];

/** The most paragraphs, quotations and rows of lists of a text that a person types: merging compares them. */
export const MAX_PARTS = 2_000;

/** Returns whether a text has more parts than a person may type. */
export function hasTooManyParts(text: RichText): boolean {
  return text.flatMap(runningTextsOf).length > MAX_PARTS;
}

/** Returns the pieces of running text of a block, in reading order. */
export function runningTextsOf(block: Block): Inline[][] {
  switch (block.type) {
    case "paragraph":
    case "quotation":
      return [block.content];
    case "list":
      return block.items.map(({ content }) => content);
    default:
      // A new type of block fails the type check here.
      return block satisfies never;
  }
}

/** Returns a rich text in which each piece of running text is replaced. */
export function mapRunningTexts(text: RichText, replace: (content: Inline[]) => Inline[]): RichText {
  return text.map((block): Block => {
    switch (block.type) {
      case "paragraph":
      case "quotation":
        return { ...block, content: replace(block.content) };
      case "list":
        return { ...block, items: block.items.map((item) => ({ ...item, content: replace(item.content) })) };
      default:
        // A new type of block fails the type check here.
        return block satisfies never;
    }
  });
}

/** Returns the footnotes of a text in reading order. */
export function footnotesOf(text: RichText): NoteInline[][] {
  return text
    .flatMap((block) => runningTextsOf(block).flat())
    .flatMap((inline) => (inline.type === "footnote" ? [inline.content] : []));
}

const URL_PATTERN =
  /((?:https?:\/\/|www\.)[^\s<>\\\p{Cc}\p{Cf}，。；、"“”«»]+[^\s<>\\\p{Cc}\p{Cf}，。；、"“”«».,;:!?)\]])/gu;

/** Splits running text into text and links for its http(s) addresses. */
export function linkAddresses(text: string): NoteInline[] {
  const found: NoteInline[] = [];
  let from = 0;
  for (const match of text.matchAll(URL_PATTERN)) {
    const address = match[0];
    const href = webAddress(address.startsWith("www.") ? `https://${address}` : address);
    if (!href) continue;
    if (match.index > from) found.push({ type: "text", text: text.slice(from, match.index) });
    found.push({ type: "link", text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) found.push({ type: "text", text: text.slice(from) });

  return found;
}

/**
 * Returns a normalized link target (WHATWG URL). Rejects addresses with a user: readers take the
 * part before the `@` for the host. A bare host gets no trailing slash.
 */
export function webAddress(typed: string): string | undefined {
  const address = URL.parse(typed);
  if (!address || /^https?:\/\/[^/?#]*@/i.test(typed)) return undefined;

  return address.href === `${typed}/` ? typed : address.href;
}
