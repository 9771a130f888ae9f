import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { spellingOf } from "@/app/_platform/http/inbound/canonical-path";
import { matchRoute } from "@/app/_platform/http/match-route";
import { publicAddress } from "@/app/_platform/http/rendering/public-address";
import { ALERT_OUTCOMES, MEETING_PARTS, meetingPartPath, paths } from "@/app/_vocabulary/paths";
import { ROUTE_LIST } from "@/app/_vocabulary/routes";
import { config } from "@/proxy";
import { pathOfFile } from "../support/addresses";

/** The path of every page and route of the application, named as its folders. */
const FILES = globSync(["app/**/{page.tsx,route.ts}", "app/.*/**/route.ts"]).map((file) => ({
  file,
  path: pathOfFile(file),
}));

/** Routes of files of another kind, or of Next itself. */
const NO_FILES = ["/", "/robots.txt", "/icon.svg", "/_next/static/[...file]"];

const example = (path: string) =>
  path
    .replace("[locale]", "fr")
    .replace(/\[\.\.\.\w+\]/g, "CTOC/COP/WG.2/2023/1")
    .replace(/\[\w+\]/g, "wg2-2023");

describe("the table of routes", () => {
  test("has an entry for every page and route of the application, and no other", () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(ROUTE_LIST.map(({ path }) => path).sort()).toEqual([...FILES.map(({ path }) => path), ...NO_FILES].sort());
  });

  test("matches an address of each entry with that entry", () => {
    for (const { path } of ROUTE_LIST) expect(matchRoute(example(path))?.path).toBe(path);
    expect(matchRoute(`/en/documents/${"a/".repeat(40)}b`)?.path).toBe("/[locale]/documents/[...symbol]");
  });

  test("has the audience of the folder of each page, and shares none of a signed-in area", () => {
    const audienceOf = (file: string) => /\/\((\w+)\)\//.exec(file)?.[1];
    const wrong = FILES.filter(({ file, path }) => {
      const route = ROUTE_LIST.find((each) => each.path === path);
      const audience = audienceOf(file);
      if (audience && route?.audience !== audience) return true;
      if (!audience && /secretariat|delegation/.test(route?.audience ?? "")) return true;

      return /\/\(public\)\/.*page\.tsx$/.test(file) && route?.delivery !== "shared";
    });
    expect(wrong).toEqual([]);
    expect(ROUTE_LIST.filter(({ audience, delivery }) => audience !== "public" && delivery === "shared")).toEqual([]);
  });

  test("gives the language page and the signed-in pages, and no other, to the proxy of Next", () => {
    const patterns = config.matcher.map(
      (matcher) => new RegExp(`^${matcher.replace(/:locale(\([^)]*\))/, "$1").replace("/:path*", "(/.*)?")}$`),
    );
    for (const { path, delivery, audience, name } of ROUTE_LIST) {
      const isMatched = patterns.some((pattern) => pattern.test(example(path)));
      const isSignedIn = audience === "secretariat" || audience === "delegation" || audience === "account";
      expect([name, isMatched]).toEqual([
        name,
        isSignedIn || (delivery === "personal" && /^(root|signIn)$/.test(name)),
      ]);
    }
  });

  test("accepts forms only at pages that have one", () => {
    const withForm = ROUTE_LIST.filter(({ hasForm, delivery }) => hasForm && delivery === "shared").map(
      ({ path }) => path,
    );
    const actions = globSync("app/*/(public)/**/actions.ts").map((file) => file.split("/").at(-2));
    expect(actions.sort()).toEqual(["alerts", "password", "silence"]);
    expect(withForm).toEqual([
      "/[locale]/alerts",
      "/[locale]/alerts/confirm/[token]",
      "/[locale]/alerts/end/[token]",
      "/[locale]/password",
      "/[locale]/password/[token]",
      "/[locale]/silence/[token]",
    ]);
  });

  test.each([
    "/en.rsc",
    "/en/help.rsc",
    "/en/meetings/wg2-2023.rsc",
    "/en/help.segments/_tree.segment.rsc",
    "/en/secretariat.segments/_full.segment.rsc",
    "/en/secretariat/accounts.rsc",
    "/_next/data/build/en/help.json",
    "/_next/image",
    "/_next",
    "/index",
    "/de/meetings",
    "/EN/secretariat",
    "/api",
    "/api/auth/session",
    "/api/auth/csrf",
    "/favicon.ico",
  ])("has no page at %s", (path) => {
    expect(matchRoute(path)).toBeUndefined();
  });
});

describe("every address that the portal builds", () => {
  const KEY = "wg2-2023";
  const SYMBOLS = [
    "CTOC/COP/WG.2/2023/2",
    "ICCD/COP(15)/CST/1",
    "A/RES/[1]",
    "أ/ب 1",
    "A/C.3/60/L.1*",
    "TEST/COP:1/A&B",
  ];
  const addresses = (["ar", "en"] as const).flatMap((locale) => [
    paths.home(locale),
    paths.archive(locale, "wg2"),
    paths.archive(locale, "wg2", 2023),
    ...MEETING_PARTS.map((part) => meetingPartPath(part, locale, KEY)),
    paths.agendaAkn(locale, KEY),
    paths.documents(locale, KEY, { item: "1-a", language: "ru" }),
    ...SYMBOLS.flatMap((symbol) => [
      paths.document(locale, symbol),
      paths.symbol(symbol),
      paths.apiV1.document(symbol),
    ]),
    paths.programmeIcs(locale, KEY),
    paths.plenaryMeetingIcs(locale, KEY, 2),
    paths.documentsAtom(locale, KEY),
    paths.meetingZip(locale, KEY),
    paths.meetingImage(locale, KEY),
    paths.help(locale),
    paths.accessibility(locale),
    paths.privacy(locale),
    paths.search(locale, { q: "引渡 & x" }),
    ...ALERT_OUTCOMES.map((done) => paths.alerts(locale, "wg2", done)),
    paths.confirmAlerts(locale, "a.b-c_d"),
    paths.endAlerts(locale, "a.b-c_d"),
    paths.oneClickUnsubscribe("a.b-c_d"),
    paths.signIn(locale, "/en/secretariat"),
    paths.secretariat(locale),
    paths.secretariatAgenda(locale, KEY),
    paths.secretariatDocuments(locale, KEY, { sort: "title" }),
    paths.secretariatNewDocument(locale, KEY, { symbol: "A/1" }),
    paths.secretariatDocumentFiles(locale, KEY),
    paths.documentsUpload(locale, KEY),
    paths.secretariatDocument(locale, { meeting: KEY, document: "d" }),
    paths.secretariatProgramme(locale, KEY, { edit: 2 }),
    paths.reportPdf(locale, KEY),
    paths.accounts(locale, { before: 9 }),
    paths.delegation(locale),
    paths.submitLegislation(locale, KEY, { draft: "d" }),
    paths.submitLegislationUpload(locale, KEY),
    paths.file("00000000-0000-4000-8000-000000000000"),
    paths.sitemap(),
    paths.sitemapPart(2),
    paths.securityTxt(),
    paths.apiV1.openapi(),
    paths.apiV1.meetings(2),
    paths.apiV1.agenda(KEY, "fr"),
    paths.apiV1.documents(KEY),
    paths.apiV1.programme(KEY),
    paths.apiV1.search({ q: "x" }),
  ]);

  test("is in canonical spelling, is sent so by browsers, and has a route of its own", () => {
    const wrong = addresses.filter((address) => {
      const sent = new URL(address, "https://meetings.example.org").pathname;
      const [path] = address.split("?");
      const route = matchRoute(sent);

      return sent !== path || spellingOf(sent).kind !== "canonical" || route === undefined || route.isNotFound === true;
    });
    expect(wrong).toEqual([]);
  });

  test("encodes keys and symbols: they stay in their segment, and break no header of a redirect", () => {
    const submit = paths.submitLegislation("en", "a\r\nSet-Cookie: x=1/../b?c#d");
    expect(submit).toBe("/en/delegation/meetings/a%0D%0ASet-Cookie:%20x=1%2F..%2Fb%3Fc%23d/submit");
    expect(paths.document("en", "A/\u0623\r\n")).toBe("/en/documents/A/%D8%A3%0D%0A");
    expect(() => new Headers({ location: submit })).not.toThrow();
  });
});

test("addresses that do not exist share one per language, and one for the API", () => {
  expect(publicAddress("/ar/nothing")).toBe("/ar/not-found");
  expect(publicAddress("/ar/a/b/c?d=e")).toBe("/ar/not-found");
  expect(publicAddress("/ar/sign-in/x")).toBe("/ar/not-found");
  expect(publicAddress("/api/v1/x/y")).toBe("/api/v1/not-found");
});
