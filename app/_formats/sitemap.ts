import { create } from "xmlbuilder2";
import { xmlText } from "./xml-text";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

/** One page in all its languages. */
export interface SitemapPage {
  /** absolute, by language (`hreflang`); `x-default` for readers of other languages */
  addresses: Record<string, string>;
  changedAt: Date | undefined;
}

/**
 * Returns a sitemap: each page once per language, the other languages as its alternates
 * (sitemaps.org protocol; Google, localized versions).
 */
export function renderSitemap(pages: SitemapPage[]): string {
  const urls = pages.flatMap(({ addresses, changedAt }) => {
    const alternates = Object.entries(addresses)
      .map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeAddress(href)}"/>`)
      .join("");
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";

    return Object.entries(addresses)
      .filter(([language]) => language !== "x-default")
      .map(([, href]) => `<url><loc>${escapeAddress(href)}</loc>${changed}${alternates}</url>`);
  });

  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}" xmlns:xhtml="${XHTML}">${urls.join("\n")}</urlset>\n`;
}

/** Returns a sitemap index (sitemaps.org protocol). */
export function renderSitemapIndex(addresses: string[]): string {
  const index = create({ version: "1.0", encoding: "UTF-8" }).ele("sitemapindex", { xmlns: NAMESPACE });
  for (const address of addresses) index.ele("sitemap").ele("loc").txt(xmlText(address));

  return index.end();
}

/** Escapes for attribute and text; with thousands of addresses a document tree costs too much. */
function escapeAddress(address: string): string {
  return xmlText(address).replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
