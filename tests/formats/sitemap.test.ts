import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { renderSitemap, renderSitemapIndex } from "@/app/_formats/sitemap";

const isWellFormed = (xml: string) => execFileSync("xmllint", ["--noout", "--nonet", "-"], { input: xml }).length === 0;

describe("a sitemap", () => {
  const addresses = {
    en: "https://x.example/en/a?b&c",
    fr: "https://x.example/fr/<a>",
    "x-default": "https://x.example/en/a",
  };

  test("has each page once in each language, with all languages as alternates", () => {
    const xml = renderSitemap([{ addresses, changedAt: new Date("2023-05-29T08:00:00Z") }]);

    expect(xml.match(/<loc>/g)).toHaveLength(2);
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(2);
    expect(xml).toContain("<lastmod>2023-05-29T08:00:00.000Z</lastmod>");
    expect(xml).toContain("<loc>https://x.example/en/a?b&amp;c</loc>");
    expect(xml).toContain("<loc>https://x.example/fr/&lt;a&gt;</loc>");
    expect(isWellFormed(xml)).toBe(true);
  });

  test("has no date of an unknown change", () => {
    expect(renderSitemap([{ addresses, changedAt: undefined }])).not.toContain("lastmod");
  });

  test("is listed by the sitemap index", () => {
    const index = renderSitemapIndex(["https://x.example/sitemaps/1.xml", "https://x.example/sitemaps/2.xml"]);

    expect(index.match(/<sitemap>/g)).toHaveLength(2);
    expect(isWellFormed(index)).toBe(true);
  });
});
