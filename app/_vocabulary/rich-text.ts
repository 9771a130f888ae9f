import type { Locale } from "./locales";

/**
 * A piece of running text. A footnote stands where it is called; its number is derived from the order of reading. A link may say under which symbol that
 * was issued which its words cite, and by what it was replaced since, in the language of the reader.
 */
export type Inline =
  | { type: "text"; text: string }
  | { type: "link"; href: string; text: string; cites?: string; note?: CitationNote }
  | { type: "footnote"; content: Inline[] };

/** What is to be known of a document that is cited; it is no part of the text. */
export interface CitationNote {
  text: string;
  locale: Locale;
}

/** A block of an annotation. A list keeps its marks as printed: `(a)`, `–`. */
export type Block =
  | { type: "paragraph"; content: Inline[] }
  | { type: "quotation"; content: Inline[] }
  | { type: "list"; items: { mark: string; content: Inline[] }[] };

export type RichText = Block[];

/** Every footnote of a text in the order of reading. */
export function footnotesOf(text: RichText): Inline[][] {
  return text
    .flatMap((block) => (block.type === "list" ? block.items.flatMap((item) => item.content) : block.content))
    .flatMap((inline) => (inline.type === "footnote" ? [inline.content] : []));
}

/** The words alone, blocks separated by line breaks, footnotes left out. */
export function plainText(text: RichText): string {
  const words = (content: Inline[]) =>
    content.map((inline) => (inline.type === "footnote" ? "" : inline.text)).join("");

  return text
    .map((block) =>
      block.type === "list"
        ? block.items.map((item) => `${item.mark} ${words(item.content)}`).join("\n")
        : words(block.content),
    )
    .join("\n");
}

const URL_PATTERN =
  /((?:https?:\/\/|www\.)[^\s<>\\\p{Cc}\p{Cf}，。；、"“”«»]+[^\s<>\\\p{Cc}\p{Cf}，。；、"“”«».,;:!?)\]])/gu;

/** Running text with its web addresses as links; only http(s) addresses become one. */
export function linkAddresses(text: string): Inline[] {
  const found: Inline[] = [];
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
 * Returns an address as it may be linked, in normal form (WHATWG URL). One that names a user is none: what is before the `@` passes for the host.
 * A bare host keeps its form.
 */
function webAddress(typed: string): string | undefined {
  const address = URL.parse(typed);
  if (!address || /^https?:\/\/[^/?#]*@/i.test(typed)) return undefined;

  return address.href === `${typed}/` ? typed : address.href;
}
