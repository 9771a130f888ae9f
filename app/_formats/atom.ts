import { create } from "xmlbuilder2";
import { xmlText } from "./xml-text";

/** A text with its language (BCP 47). */
interface LanguageText {
  text: string;
  language: string;
}

/** A link (RFC 4287, section 4.2.7). */
export interface FeedLink {
  rel: "alternate" | "self" | "enclosure";
  href: string;
  /** media type */
  type: string;
  /** language of what it leads to (BCP 47) */
  hreflang?: string;
  title?: string;
  /** in octets */
  length?: number;
}

export interface FeedEntry {
  /** the same for ever */
  id: string;
  title: LanguageText;
  summary: LanguageText;
  updated: Date;
  links: FeedLink[];
  category: { term: string; label: string };
}

export interface Feed {
  /** the same for ever */
  id: string;
  title: LanguageText;
  subtitle: LanguageText;
  author: LanguageText;
  updated: Date;
  links: FeedLink[];
  entries: FeedEntry[];
}

type Element = ReturnType<typeof create>;

/**
 * A feed as application/atom+xml (RFC 4287), its entries in the order given; texts are plain.
 *
 * Written here and not by the package feed: that one puts plain titles into CDATA as if they were HTML, and knows neither languages nor several links.
 */
export function writeFeed(feed: Feed): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://www.w3.org/2005/Atom", "feed", {
    "xml:lang": feed.title.language,
  });
  const page = feed.title.language;
  root.ele("id").txt(xmlText(feed.id));
  text(root, "title", feed.title, page);
  text(root, "subtitle", feed.subtitle, page);
  root.ele("updated").txt(instant(feed.updated));
  const author = root.ele("author", feed.author.language === page ? {} : { "xml:lang": feed.author.language });
  author.ele("name").txt(xmlText(feed.author.text));
  for (const link of feed.links) add(root, link);
  for (const entry of feed.entries) {
    const element = root.ele("entry");
    element.ele("id").txt(xmlText(entry.id));
    text(element, "title", entry.title, page);
    element.ele("updated").txt(instant(entry.updated));
    text(element, "summary", entry.summary, page);
    element.ele("category", { term: xmlText(entry.category.term), label: xmlText(entry.category.label) });
    for (const link of entry.links) add(element, link);
  }

  return root.end({ prettyPrint: true });
}

function text(parent: Element, name: string, { text, language }: LanguageText, page: string): void {
  parent.ele(name, language === page ? {} : { "xml:lang": language }).txt(xmlText(text));
}

function add(parent: Element, { rel, href, type, hreflang, title, length }: FeedLink): void {
  parent.ele("link", {
    rel,
    href: xmlText(new URL(href).href),
    type,
    ...(hreflang && { hreflang }),
    ...(title && { title: xmlText(title) }),
    ...(length !== undefined && { length: String(length) }),
  });
}

/** To the second (RFC 3339). */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
