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
  /** language of the target (BCP 47) */
  hreflang?: string;
  title?: string;
  /** in octets */
  length?: number;
}

export interface FeedEntry {
  /** permanent */
  id: string;
  title: LanguageText;
  summary: LanguageText;
  updated: Date;
  links: FeedLink[];
  category: { term: string; label: string };
}

export interface Feed {
  /** permanent */
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
 * Returns a feed as application/atom+xml (RFC 4287), entries in the given order, texts plain.
 *
 * The package `feed` does not serve: it writes plain titles as HTML in CDATA, and supports neither
 * languages nor several links.
 */
export function writeFeed(feed: Feed): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://www.w3.org/2005/Atom", "feed", {
    "xml:lang": feed.title.language,
  });
  const feedLanguage = feed.title.language;
  root.ele("id").txt(xmlText(feed.id));
  addText(root, "title", feed.title, feedLanguage);
  addText(root, "subtitle", feed.subtitle, feedLanguage);
  root.ele("updated").txt(formatInstant(feed.updated));
  const author = root.ele("author", feed.author.language === feedLanguage ? {} : { "xml:lang": feed.author.language });
  author.ele("name").txt(xmlText(feed.author.text));
  for (const link of feed.links) addLink(root, link);
  for (const entry of feed.entries) {
    const element = root.ele("entry");
    element.ele("id").txt(xmlText(entry.id));
    addText(element, "title", entry.title, feedLanguage);
    element.ele("updated").txt(formatInstant(entry.updated));
    addText(element, "summary", entry.summary, feedLanguage);
    element.ele("category", { term: xmlText(entry.category.term), label: xmlText(entry.category.label) });
    for (const link of entry.links) addLink(element, link);
  }

  return root.end({ prettyPrint: true });
}

function addText(parent: Element, name: string, { text, language }: LanguageText, feedLanguage: string): void {
  parent.ele(name, language === feedLanguage ? {} : { "xml:lang": language }).txt(xmlText(text));
}

function addLink(parent: Element, { rel, href, type, hreflang, title, length }: FeedLink): void {
  parent.ele("link", {
    rel,
    href: xmlText(new URL(href).href),
    type,
    ...(hreflang && { hreflang }),
    ...(title && { title: xmlText(title) }),
    ...(length !== undefined && { length: String(length) }),
  });
}

/** Returns an instant to the second (RFC 3339). */
function formatInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
