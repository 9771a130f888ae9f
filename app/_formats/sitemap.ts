import { create } from "xmlbuilder2";
import { xmlText } from "./xml-text";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

/** A page in all its languages. */
export interface SitemapPage {
  /** absolute, by language (`hreflang`); `x-default` for whoever reads none of them */
  addresses: Record<string, string>;
  changedAt: Date | undefined;
}

/** A sitemap: each page once in each of its languages, with the others as its alternates (sitemaps.org protocol; Google, localized versions). */
export function renderSitemap(pages: SitemapPage[]): string {
  const urls = pages.flatMap(({ addresses, changedAt }) => {
    const alternates = Object.entries(addresses)
      .map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(href)}"/>`)
      .join("");
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";

    return Object.entries(addresses)
      .filter(([language]) => language !== "x-default")
      .map(([, href]) => `<url><loc>${escaped(href)}</loc>${changed}${alternates}</url>`);
  });

  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}" xmlns:xhtml="${XHTML}">${urls.join("\n")}</urlset>\n`;
}

/** The list of sitemaps (sitemaps.org protocol, sitemap index). */
export function renderSitemapIndex(addresses: string[]): string {
  const index = create({ version: "1.0", encoding: "UTF-8" }).ele("sitemapindex", { xmlns: NAMESPACE });
  for (const address of addresses) index.ele("sitemap").ele("loc").txt(xmlText(address));

  return index.end();
}

/** As an attribute or a text: thousands of them, for which a tree would be built in vain. */
function escaped(address: string): string {
  return xmlText(address).replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
