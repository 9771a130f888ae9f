import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { OPERATIONS } from "@/app/api/v1/_responses/operations";
import { sharedDemo } from "../support/demo";

const portal = sharedDemo();

interface Described {
  servers: { url: string }[];
  paths: Record<string, { get: { parameters: { name: string; in: string; example?: string }[] } }>;
}

const get = (address: string, init?: RequestInit) =>
  fetch(new URL(address, portal.url), { redirect: "manual", ...init });

/** Every example of the OpenAPI document as an address, as a program generated from the document would request it. */
async function examples(): Promise<[path: string, address: string][]> {
  const { servers, paths }: Described = await (await get("/api/v1/openapi.json")).json();

  return Object.entries(paths).map(([path, { get: operation }]) => {
    const query = new URLSearchParams();
    let below = path;
    for (const { name, in: place, example = "" } of operation.parameters) {
      if (place === "path") below = below.replace(`{${name}}`, encodeURIComponent(example));
      else if (example) query.set(name, example);
    }

    return [path, `${servers[0]?.url}${below}?${query}`];
  });
}

describe("the API", () => {
  test("responds to every example of its OpenAPI document as described there", async () => {
    for (const [path, address] of await examples()) {
      const answer = await get(address);
      expect([path, answer.status, answer.headers.get("content-type")]).toEqual([path, 200, "application/json"]);
      const promised = OPERATIONS.find((operation) => operation.path === path)?.response;
      expect([path, promised?.safeParse(await answer.json()).error]).toEqual([path, undefined]);
    }
  });

  test("does not send a current copy again, and is open to scripts of any site", async () => {
    const address = "/api/v1/meetings/wg2-2023/agenda?language=fr";
    const answer = await get(address);
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect((await get(address, { headers: { "if-none-match": etag } })).status).toBe(304);
    const head = await get(address, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const preflight = await get(address, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });

  test("is read-only", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await get("/api/v1/meetings", { method });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
    }
  });

  test("refuses with a problem document that says what to do", async () => {
    for (const [address, status] of [
      ["/api/v1/meetings/wg9-1999", 404],
      ["/api/v1/meetings?page=1000000000", 400],
      ["/api/v1/meetings/wg2-2023/agenda?language=de", 400],
      ["/api/v1/nowhere/at/all", 404],
    ] as const) {
      const answer = await get(address);
      expect([address, answer.status, answer.headers.get("content-type")]).toEqual([
        address,
        status,
        "application/problem+json",
      ]);
      expect((await answer.json()).detail).toMatch(/^(?:Request|Set|Use) |names/);
    }
  });

  test("does not show the draft report", async () => {
    expect((await get("/api/v1/documents/CTOC/COP/WG.2/2023/L.1")).status).toBe(404);
    for (const address of ["/api/v1/meetings/wg2-2023/documents", "/sitemaps/1.xml", "/sitemaps/2.xml"])
      expect([address, (await (await get(address)).text()).includes("2023/L.1")]).toEqual([address, false]);
    for (const locale of LOCALES)
      expect(await (await get(`/${locale}/meetings/wg2-2023/agenda.akn.xml`)).text()).not.toContain("2023/L.1");
  });
});

describe("the alternate representations that a page links to", () => {
  test("exist, each with its declared media type", async () => {
    for (const page of ["", "/agenda", "/documents", "/programme"]) {
      const html = await (await get(`/ar/meetings/wg2-2023${page}`)).text();
      const twins = [...html.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g)];
      expect([page, twins.length > 0]).toEqual([page, true]);
      for (const [, type = "", href = ""] of twins) {
        const answer = await get(href.replaceAll("&amp;", "&"));
        expect([href, answer.status]).toEqual([href, 200]);
        expect(answer.headers.get("content-type")).toContain(type);
      }
    }
  });

  test("include the agenda as Akoma Ntoso, valid against the subset of its schema", async () => {
    for (const locale of LOCALES) {
      const xml = await (await get(`/${locale}/meetings/wg2-2023/agenda.akn.xml`)).text();
      const check = ["--noout", "--nonet", "--relaxng", "tests/formats/akoma-ntoso-subset.rng", "-"];
      expect(() => execFileSync("xmllint", check, { input: xml, stdio: "pipe" })).not.toThrow();
    }
    expect((await get("/en/meetings/wg9-1999/agenda.akn.xml")).status).toBe(404);
  });

  test("include valid structured data about the page", async () => {
    for (const page of ["/meetings/wg2-2023", "/meetings/wg2-2023/programme", "/documents/CTOC/COP/WG.2/2023/2"]) {
      const html = await (await get(`/zh${page}`)).text();
      const [, data = ""] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
      expect(JSON.parse(data)["@context"]).toBe("https://schema.org");
    }
    const agenda = await (await get("/en/meetings/wg2-2023/agenda")).text();
    const head = agenda.slice(0, agenda.indexOf("</head>"));
    for (const each of ['rel="schema.DC"', 'name="DC.title"', 'property="og:locale"', 'name="twitter:card"'])
      expect([each, head.includes(each)]).toEqual([each, true]);
  });
});

describe("the sitemap", () => {
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);

  test("lists through its parts only public pages, each of which exists in every language", async () => {
    const parts = locations(await (await get("/sitemap.xml")).text());
    expect(parts.length).toBeGreaterThan(1);
    const pages = (await Promise.all(parts.map(async (part) => locations(await (await get(part)).text())))).flat();
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toContain(`${portal.url}/fr/documents/CTOC/COP/WG.2/2023/2`);
    expect(pages.filter((page) => /\/(secretariat|delegation|sign-in)/.test(page))).toEqual([]);
    for (const page of pages) expect([page, (await get(page)).status]).toEqual([page, 200]);
    for (const locale of LOCALES)
      expect(pages.filter((page) => page.startsWith(`${portal.url}/${locale}`)).length * LOCALES.length).toBe(
        pages.length,
      );
  });

  test("has no part with another number", async () => {
    for (const part of ["0", "999999", "1000000000", "one", "-1"])
      expect([part, (await get(`/sitemaps/${part}.xml`)).status]).toEqual([part, 404]);
  });

  test("is named in robots.txt, which allows the API and no other data address", async () => {
    const robots = await (await get("/robots.txt")).text();
    expect(robots).toContain(`Sitemap: ${portal.url}/sitemap.xml`);
    expect(robots).toMatch(/Allow: \/api\/v1\/\n/);
    expect(robots).toMatch(/Disallow: \/api\/\n/);
  });
});
