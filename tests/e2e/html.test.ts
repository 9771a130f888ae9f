import { beforeAll, describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { sharedDemo } from "../support/demo";
import { htmlFaults } from "../support/html-checker";

const portal = sharedDemo();

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;

/** Pages of the check itself, among those of the portal: each run of the checker takes seconds to start. */
const CONTROLS = new Map([
  ["/good", page("<h1>Title</h1>")],
  ["/bad", page('<h1>Title</h1><p id="a"><ul id="a"></ul></p>')],
]);

describe("the HTML of the portal", () => {
  let faults: string[];
  beforeAll(async () => {
    const addresses = await addressesOf(`${portal.url}/sitemap.xml`);
    expect(addresses.length).toBeGreaterThan(LOCALES.length * 10);
    const others = LOCALES.flatMap((locale) => [
      paths.search(locale, { q: "CTOC" }),
      paths.search(locale, { q: 'assistance "<&>' }),
      paths.alerts(locale),
      `${paths.home(locale)}/nowhere`,
    ]).map((path) => `${portal.url}${path}`);
    const pages = new Map(CONTROLS);
    for (const address of new Set([...addresses, ...others])) pages.set(address, await (await fetch(address)).text());
    faults = htmlFaults(pages);
  });

  test("is valid on every public page of the sitemap, on result pages and on not-found pages", () => {
    expect(faults.filter((fault) => !fault.startsWith("/bad: "))).toEqual([]);
  });

  test("is rejected by the check where it is invalid", () => {
    const expected = faults.filter((fault) => fault.startsWith("/bad: "));
    expect(expected.length).toBeGreaterThan(1);
    expect(expected[0]).toMatch(/^\/bad: error: /);
  });
});

/** Returns the addresses in a sitemap and in those that it refers to. */
async function addressesOf(sitemap: string): Promise<string[]> {
  const xml = await (await fetch(sitemap)).text();
  const named = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    (address ?? "").replaceAll("&amp;", "&"),
  );
  const found = await Promise.all(
    named.map((address) => (address.endsWith(".xml") ? addressesOf(address) : [address])),
  );

  return found.flat();
}
