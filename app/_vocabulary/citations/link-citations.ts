import type { Locale } from "../locales";
import type { Inline, RichText } from "../rich-text";
import { findCitations } from "./find-citations";

interface Options {
  /** the language of the text */
  locale: Locale;
  /** what the symbols of the body begin with: `CTOC/COP/WG.2` */
  series: string;
  /** where a document is read; nothing where that is not certain */
  addressOf: (symbol: string) => string | undefined;
}

/** A rich text with what it cites as links. Its words stay as they are; each piece of running text is read for itself, so that no link crosses another or a footnote's mark. */
export function linkCitations(text: RichText, options: Options): RichText {
  const inline = (content: Inline[]): Inline[] =>
    content.flatMap((part) => {
      if (part.type === "footnote") return [{ ...part, content: inline(part.content) }];

      return part.type === "text" ? linkText(part.text, options) : [part];
    });

  return text.map((block) =>
    block.type === "list"
      ? { ...block, items: block.items.map((item) => ({ ...item, content: inline(item.content) })) }
      : { ...block, content: inline(block.content) },
  );
}

function linkText(text: string, { locale, series, addressOf }: Options): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const { from, to, symbol } of findCitations(text, locale, series)) {
    const href = addressOf(symbol);
    if (!href) continue;
    if (from > done) parts.push({ type: "text", text: text.slice(done, from) });
    parts.push({ type: "link", href, text: text.slice(from, to), cites: symbol });
    done = to;
  }
  if (done < text.length || parts.length === 0) parts.push({ type: "text", text: text.slice(done) });

  return parts;
}

/** The symbols of what a rich text cites. */
export function symbolsCited(text: RichText, locale: Locale, series: string): string[] {
  const cited = new Set<string>();
  linkCitations(text, { locale, series, addressOf: (symbol) => void cited.add(symbol) });

  return [...cited];
}
