import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicAddress } from "@/app/_platform/http/rendering/public-address";

describe("a public address", () => {
  test.each([
    "/en",
    "/ar/meetings/wg2-2023/agenda",
    "/en/documents/CTOC/COP/WG.2/2023/1",
    "/zh/meetings/wg2-2023/programme.ics",
    "/api/v1/meetings",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
    "/en/not-found",
  ])("%s is for anyone", (address) => {
    expect(publicAddress(address)).toBe(address);
  });

  test.each([
    "/",
    "/symbol/CTOC/COP/WG.2/2023/1",
    "/en/sign-in",
    "/en/secretariat",
    "/en/secretariat/meetings/wg2-2023/report.pdf",
    "/ru/delegation/meetings/wg2-2023/submit",
    "/en/meetings/wg2-2023/documents.zip",
    "/api/files/00000000-0000-4000-8000-000000000000",
    "/api/health",
    "/api/auth/session",
    "/_next/static/x.css",
    "/de/meetings",
  ])("%s is not shared", (address) => {
    expect(publicAddress(address)).toBeUndefined();
  });

  test("ignores parameters that no page reads", () => {
    expect(publicAddress("/en?utm_source=mail&_rsc=1abc")).toBe("/en");
    expect(publicAddress("/en/meetings/wg2-2023/agenda?item=2")).toBe("/en/meetings/wg2-2023/agenda");
  });

  test("has the parameters that its page reads, in one order", () => {
    expect(publicAddress("/en/meetings/wg2-2023/documents?language=fr&item=2&x=1")).toBe(
      publicAddress("/en/meetings/wg2-2023/documents?item=2&language=fr"),
    );
    expect(publicAddress("/en/search?q=organized%20crime")).toBe("/en/search?q=organized+crime");
    expect(publicAddress("/en/search?q=who?&kind=agenda")).toBe("/en/search?q=who%3F&kind=agenda");
  });

  test("of the API has the parameters of its own route alone", () => {
    expect(publicAddress("/api/v1/meetings/wg2-2023?q=1&page=2&language=fr")).toBe("/api/v1/meetings/wg2-2023");
    expect(publicAddress("/api/v1/meetings?q=1&page=2")).toBe("/api/v1/meetings?page=2");
    expect(publicAddress("/api/v1/meetings/wg2-2023/agenda?language=fr&q=1")).toBe(
      "/api/v1/meetings/wg2-2023/agenda?language=fr",
    );
  });

  test("is never one of the signed-in areas, whatever is requested", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("secretariat", "delegation", "sign-in"),
        fc.webPath(),
        fc.string(),
        (area, path, search) => {
          // No address exists below sign-in.
          expect([undefined, "/en/not-found"]).toContain(
            publicAddress(`/en/${area}${path.startsWith("/") || path === "" ? path : `/${path}`}?${search}`),
          );
        },
      ),
    );
  });
});
